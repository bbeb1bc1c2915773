package org.exocurate.review.inbox;

import java.util.UUID;

/**
 * Somebody who reads an inbox from a place on.
 *
 * @param curator whether the person is one now
 */
record InboxReader(UUID person, boolean curator, long after) {}
