/**
 * Queues a message with the transaction that causes it and sends it afterwards: at least once, in order per lane, never lost.
 *
 * <p>{@code Outbox} writes rows; {@code OutboxRelay} owns shards by lease and sends what is there. Writers of one lane must take
 * the same row lock before they add: the order of a lane is the order in which its rows were numbered.
 */
package org.exocurate.plumbing.outbox;
