package org.exocurate.submission.intake;

import com.fasterxml.jackson.databind.JsonNode;

/** Something kept of a person, and the place from which to go on. */
public record Held(String place, JsonNode record) {}
