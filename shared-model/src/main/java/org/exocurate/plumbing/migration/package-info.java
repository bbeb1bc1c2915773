/** Makes the tables of the plumbing in either service's database. */
package org.exocurate.plumbing.migration;
