/** Work that nobody asks for: looked for again and again, each kind in a thread of its own, as long as a service runs. */
package org.exocurate.plumbing.rounds;
