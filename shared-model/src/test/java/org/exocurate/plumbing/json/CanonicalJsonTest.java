package org.exocurate.plumbing.json;

import java.io.IOException;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CanonicalJsonTest {

    /** The example of RFC 8785, section 3.2.2. */
    @Test
    void theExampleOfTheStandardComesOutAsTheStandardSays() {
        String example =
                """
                {"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                 "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                 "literals": [null, true, false]}""";

        assertThat(CanonicalJson.of(StrictJson.read(example)))
                .isEqualTo("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void equalContentHasOneForm() {
        String one = CanonicalJson.of(StrictJson.read("{ \"b\": 1.0, \"a\": \"\\u00e9\" }"));
        String other = CanonicalJson.of(Map.of("a", "\u00e9", "b", 1));

        assertThat(one).isEqualTo(other).isEqualTo("{\"a\":\"\u00e9\",\"b\":1}");
        assertThat(Sha256.hex(one)).hasSize(64).isEqualTo(Sha256.hex(other));
    }

    /** The library's own form of the same text. */
    @Test
    void anyDocumentComesOutAsTheReferenceImplementationHasIt() throws IOException {
        Random random = new Random(8785);
        for (int i = 0; i < 5_000; i++) {
            String document = "[" + RandomJson.document(random, 4) + "]";

            assertThat(CanonicalJson.of(StrictJson.read(document)))
                    .as(document)
                    .isEqualTo(new JsonCanonicalizer(document).getEncodedString());
        }
    }

    @Test
    void aRawValueIsTakenAsItStands() {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("b", 1);
        document.putRawValue("a", new RawValue("{\"x\":[1,2]}"));

        assertThat(CanonicalJson.of(document)).isEqualTo("{\"a\":{\"x\":[1,2]},\"b\":1}");
        assertThat(document).hasToString("{\"b\":1,\"a\":{\"x\":[1,2]}}");
    }

    @Test
    void namesAreSortedByUtf16() {
        assertThat(CanonicalJson.of(StrictJson.read("{\"\ufb33\":1,\"\ud83d\ude02\":2,\"\u20ac\":3}")))
                .isEqualTo("{\"\u20ac\":3,\"\ud83d\ude02\":2,\"\ufb33\":1}");
    }
}
