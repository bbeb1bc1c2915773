/** The Kafka contract: a record for each event, and the topics they travel on. JDK only. */
package org.exocurate.model.event;
