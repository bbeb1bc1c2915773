/**
 * Takes records in from Kafka: a batch a transaction, each event once, unreadable ones parked and replayable, an outage waited out.
 */
package org.exocurate.plumbing.intake;
