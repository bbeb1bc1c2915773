/** Tells whether a release is what was signed: manifest, list, files, claims and log, without a running service. */
package org.exocurate.verify;
