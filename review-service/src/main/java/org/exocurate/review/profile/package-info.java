/** The doors of people: who one is here, what one shows, being forgotten; and what stewards say of others. */
package org.exocurate.review.profile;
