/** Knows the people behind the tokens: each gets a random id at first contact, and their profile is told to review-service. */
package org.exocurate.submission.people;
