/** Makes identifiers. */
package org.exocurate.plumbing.ids;
