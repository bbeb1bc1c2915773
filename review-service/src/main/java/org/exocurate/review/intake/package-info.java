/** Submissions come in from Kafka: each is checked against the evidence and put in the queue, once. */
package org.exocurate.review.intake;
