package org.exocurate.system;

import java.net.http.HttpHeaders;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What a door answered. */
record Answer(int status, HttpHeaders headers, String body) {

    JsonNode json() {
        return Json.read(body);
    }

    String text(String pointer) {
        return json().at(pointer).asText();
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    Answer hasStatus(int expected) {
        assertThat(status).as("status of %s", body).isEqualTo(expected);
        return this;
    }

    /** A no as RFC 9457 writes it, that tells nothing of the inside. */
    Answer isProblem(int expected) {
        hasStatus(expected);
        assertThat(header("Content-Type")).as("media type of %s", body).startsWith("application/problem+json");
        assertThat(json().path("status").asInt()).isEqualTo(expected);
        assertThat(json().path("title").asText()).isNotBlank();
        assertThat(body).doesNotContain("Exception", "org.exocurate.", "at io.quarkus");
        return this;
    }

    /** A no that names this place of the body. */
    Answer faults(String pointer) {
        isProblem(400);
        assertThat(json().path("errors").findValuesAsText("pointer"))
                .as("pointers of %s", body)
                .contains(pointer);
        return this;
    }

    Answer hasRule(String rule) {
        assertThat(json().path("rule").asText()).as("rule of %s", body).isEqualTo(rule);
        return this;
    }
}
