/** The founding claims brought the whole way through the public doors, and the counts that prove it. */
package org.exocurate.local.seeding;
