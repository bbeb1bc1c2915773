/** Who a random id stands for: names, ORCID iDs and organisations live here and nowhere else. */
package org.exocurate.review.people;
