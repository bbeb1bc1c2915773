/** Processes of ours: started in sessions of their own, remembered, and ended without touching anybody else's. */
package org.exocurate.local.process;
