package org.exocurate.plumbing.outbox;

/** How much waits, and for how many seconds the oldest has. */
record Backlog(long pending, double oldestSeconds) {}
