package org.exocurate.plumbing.json;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class StrictJsonTest {

    @Test
    void textIsKeptAsSent() {
        JsonNode document =
                StrictJson.read("{\"t\": \"\u05e9\u05dc\u05d5\u05dd \ud83e\uddec e\u0301 \\u00e9\", \"n\": 1e3}");

        assertThat(document.get("t").textValue()).isEqualTo("\u05e9\u05dc\u05d5\u05dd \ud83e\uddec e\u0301 \u00e9");
    }

    @Test
    void aPairOfEscapedSurrogatesIsOneCharacter() {
        assertThat(StrictJson.read("[\"\\ud83e\\uddec\"]").get(0).textValue()).isEqualTo("\ud83e\uddec");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "{",
                "{\"a\":}",
                "nul",
                "[1,]",
                "{'a':1}",
                "[1] 2",
                "{} {}",
                "// c\n{}",
                "[NaN]",
                "[01]",
                "\"\u0000\"",
                "[\"a\nb\"]",
                "\ufeff{}"
            })
    void whatIsNotOneDocumentIsRefused(String text) {
        assertThat(refusal(text.getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .extracting(Fault::detail)
                .asString()
                .doesNotContainPattern("[A-Z]+_[A-Z]|[a-z][A-MO-Z]|JsonRead|allow|token");
    }

    @Test
    void aSyntaxFaultNamesItsPlaceAndNothingOfTheInside() {
        Fault fault = refusal("{\"a\": [1,\n  {\"b\": }]}").get(0);

        assertThat(fault.pointer()).isEqualTo("/a/1/b");
        assertThat(fault.detail())
                .startsWith("not JSON at line 2, column")
                .doesNotContain("jackson", "Source", "REDACTED");
    }

    @Test
    void aRepeatedKeyIsRefusedWithItsPlace() {
        Fault fault = refusal("{\"a\": {\"b\": 1, \"b\": 2}}").get(0);

        assertThat(fault.pointer()).isEqualTo("/a/b");
        assertThat(fault.detail()).contains("twice");
    }

    @Test
    void nulAndHalfPairsAreRefusedWhereverTheyAre() {
        List<Fault> faults = refusal("{\"a\": [\"x\\u0000\", \"\\ud800\"], \"k\\u0000\": 1, \"\\udc00\": \"fine\"}");

        assertThat(faults).extracting(Fault::pointer).containsExactly("/a/0", "/a/1", "/k\ufffd", "/\ufffd");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] rawSurrogate = {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'};
        byte[] latin1 = {'"', (byte) 0xE9, '"'};

        assertThat(refusal(rawSurrogate).get(0).detail()).isEqualTo("not UTF-8 at byte 2");
        assertThat(refusal(latin1).get(0).detail()).isEqualTo("not UTF-8 at byte 2");
    }

    @Test
    void sixtyFourLevelsAreTakenAndNoMore() {
        assertThat(StrictJson.read("[".repeat(64) + "]".repeat(64)).isArray()).isTrue();
        assertThat(refusal("[".repeat(65) + "]".repeat(65)).get(0).detail()).isEqualTo("nested deeper than 64 levels");
        assertThat(refusal("[".repeat(100_000)).get(0).detail()).isEqualTo("nested deeper than 64 levels");
    }

    @Test
    void numbersThatNoDoubleHoldsAreRefused() {
        assertThat(refusal("{\"n\": 1e400}").get(0).pointer()).isEqualTo("/n");
        assertThat(refusal("[" + "9".repeat(400) + "]").get(0).detail()).contains("beyond the range");
        assertThat(refusal("[" + "9".repeat(2_000) + "]").get(0).detail()).contains("too long");
    }

    private static List<Fault> refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Fault> refusal(byte[] bytes) {
        return catchThrowableOfType(NotJson.class, () -> StrictJson.read(bytes)).faults();
    }
}
