/** What a claim is: one cargo, one recipient, one process, and the evidence that carries it. JDK only. */
package org.exocurate.model.claim;
