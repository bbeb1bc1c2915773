package org.exocurate.house.broken.review.queue;

/** A table that other rooms could ask. */
public class OpenTable {}
