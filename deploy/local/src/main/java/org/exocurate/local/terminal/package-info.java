/** What the one at the terminal reads: how far it is, and what was refused. */
package org.exocurate.local.terminal;
