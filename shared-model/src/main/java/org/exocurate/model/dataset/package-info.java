/** What a subscriber may rely on: the change, the claim as published, its support and grade, the release. JDK only. */
package org.exocurate.model.dataset;
