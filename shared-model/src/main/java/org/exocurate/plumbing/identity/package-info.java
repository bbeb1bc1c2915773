/** Says who calls, by the token they bring. */
package org.exocurate.plumbing.identity;
