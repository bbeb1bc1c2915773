/** The log for those who follow it without Kafka: in pages, which may be waited for, and as a stream. */
package org.exocurate.review.follow;
