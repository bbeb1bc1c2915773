package org.exocurate.local.seeding;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** What a door said: the status, the body, and the version of what it showed. */
public record Answer(int status, JsonNode body, Optional<String> etag) {

    public boolean isGood() {
        return status / 100 == 2;
    }

    public String problem() {
        return status + " " + body.path("detail").asText(body.path("title").asText());
    }
}
