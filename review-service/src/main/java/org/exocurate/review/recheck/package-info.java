/** Has open items judged again when something that they rest on changes: the dataset, the rules, a word, a work. */
package org.exocurate.review.recheck;
