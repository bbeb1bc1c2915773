/** What people say on published claims: talk beside the dataset, no part of it (ADR 27). */
package org.exocurate.review.talk;
