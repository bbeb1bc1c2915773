/** JSON as the house writes and reads it: strict coming in, canonical where it is hashed. */
package org.exocurate.plumbing.json;
