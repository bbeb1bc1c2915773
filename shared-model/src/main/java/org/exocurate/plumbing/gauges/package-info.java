/** Numbers that stand in a database, shown to an operator's graphs. */
package org.exocurate.plumbing.gauges;
