/** What people did, for everybody; and all that is kept of a person, for that person. */
package org.exocurate.review.credit;
