/** Runs SQL in the caller's transaction and tells an outage from a mistake. Hides no SQL. */
package org.exocurate.plumbing.sql;
