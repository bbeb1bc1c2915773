/** A copy of the dataset that keeps itself up to date: a tool to run, and an example to read. */
package org.exocurate.subscriber;
