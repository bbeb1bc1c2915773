/** The packaged services tried from outside, over HTTP, Kafka and, where a promise is about it, the database. */
package org.exocurate.system;
