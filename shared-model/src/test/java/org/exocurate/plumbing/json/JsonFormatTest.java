package org.exocurate.plumbing.json;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JsonFormatTest {

    private static final ObjectMapper MAPPER = JsonFormat.mapper();

    enum Colour {
        RED
    }

    record Thing(String name, int size, boolean good, Colour colour, Optional<Instant> at) {}

    @Test
    void timesHaveMicrosecondsAlsoWhereTheyAreZero() throws JsonProcessingException {
        assertThat(MAPPER.writeValueAsString(Instant.parse("2026-11-23T10:00:00Z")))
                .isEqualTo("\"2026-11-23T10:00:00.000000Z\"");
        assertThat(MAPPER.writeValueAsString(Instant.parse("2026-11-23T10:00:00.123456789Z")))
                .isEqualTo("\"2026-11-23T10:00:00.123456Z\"");
    }

    @Test
    void whatIsAbsentIsNotWritten() throws JsonProcessingException {
        Thing thing = new Thing(null, 1, true, Colour.RED, Optional.empty());

        assertThat(MAPPER.writeValueAsString(thing)).isEqualTo("{\"size\":1,\"good\":true,\"colour\":\"RED\"}");
    }

    @Test
    void aNullInAMapIsKept() throws JsonProcessingException {
        assertThat(MAPPER.writeValueAsString(Collections.singletonMap("independent", null)))
                .isEqualTo("{\"independent\":null}");
    }

    @Test
    void whatIsWrittenIsReadBack() throws JsonProcessingException {
        Thing thing = new Thing("a", 1, true, Colour.RED, Optional.of(Instant.parse("2026-11-23T10:00:00.000001Z")));

        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(thing), Thing.class))
                .isEqualTo(thing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":5,\"size\":1,\"good\":true}",
                "{\"name\":true,\"size\":1,\"good\":true}",
                "{\"size\":\"5\",\"good\":true}",
                "{\"size\":1.5,\"good\":true}",
                "{\"size\":1,\"good\":\"true\"}",
                "{\"size\":1,\"good\":1}",
                "{\"size\":1,\"good\":true,\"colour\":0}",
                "{\"size\":1,\"good\":true,\"colour\":\"BLUE\"}",
                "{\"size\":1,\"good\":true,\"more\":1}",
                "{\"size\":null,\"good\":true}",
                "{\"size\":1,\"size\":1,\"good\":true}",
                "{\"size\":1,\"good\":true} x"
            })
    void nothingIsBentIntoShape(String text) {
        assertThatThrownBy(() -> MAPPER.readValue(text, Thing.class)).isInstanceOf(JsonProcessingException.class);
    }
}
