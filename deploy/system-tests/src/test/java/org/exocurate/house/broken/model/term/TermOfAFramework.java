package org.exocurate.house.broken.model.term;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A word of the domain that knows how it is written. */
record TermOfAFramework(@JsonProperty("name") String label) {}
