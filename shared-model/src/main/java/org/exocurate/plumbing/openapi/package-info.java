/** What the descriptions of doors have in common. */
package org.exocurate.plumbing.openapi;
