package org.exocurate.house.broken.review.queue;

/** Helps whom, with what? */
class NameHelper {}
