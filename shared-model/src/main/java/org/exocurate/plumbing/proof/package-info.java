/** What proves that bytes are those that somebody signed: digests of trees, and signatures. Needs nothing of a running service. */
package org.exocurate.plumbing.proof;
