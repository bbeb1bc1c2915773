package org.exocurate.plumbing.json;

import com.fasterxml.jackson.databind.JsonNode;

/** Something kept of somebody, and the place from which to go on reading. */
public record Held(String place, JsonNode record) {}
