/** Published claims whose words came to mean something else are held against each other again (ADR 22). */
package org.exocurate.review.contest;
