/** Says how the service stands with Kafka, without which it is still ready. */
package org.exocurate.plumbing.health;
