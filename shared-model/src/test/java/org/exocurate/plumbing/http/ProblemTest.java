package org.exocurate.plumbing.http;

import java.io.ByteArrayInputStream;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;

import org.exocurate.plumbing.json.Fault;
import org.exocurate.plumbing.json.JsonFormat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ProblemTest {

    @Test
    void aRefusedBodyNamesEachFault() throws JsonProcessingException {
        Refused refused = Refused.invalid(
                List.of(Fault.at("", "not an object"), new Fault("/a/0", "unknown term", List.of("CL:0000115"))));

        assertThat(json(refused))
                .isEqualTo(
                        "{\"type\":\"/problems/invalid\",\"title\":\"Bad Request\",\"status\":400,\"detail\":\"2 faults\","
                                + "\"errors\":[{\"pointer\":\"\",\"detail\":\"not an object\"},"
                                + "{\"pointer\":\"/a/0\",\"detail\":\"unknown term\",\"nearest\":[\"CL:0000115\"]}]}");
    }

    @Test
    void aRuleIsAMemberOfItsOwn() throws JsonProcessingException {
        assertThat(json(Refused.forbidden("own-work", "not one's own")))
                .isEqualTo("{\"type\":\"/problems/forbidden\",\"title\":\"Forbidden\",\"status\":403,"
                        + "\"detail\":\"not one's own\",\"rule\":\"own-work\"}");
    }

    @Test
    void aBodyOverTheLimitIsTooLargeAndOneAtTheLimitIsNot() {
        byte[] bytes = new byte[11];

        Refused refused = catchThrowableOfType(Refused.class, () -> Body.read(new ByteArrayInputStream(bytes), 10));

        assertThat(refused.problem().status()).isEqualTo(413);
        assertThat(Body.read(new ByteArrayInputStream(bytes), 11)).hasSize(11);
    }

    private static String json(Refused refused) throws JsonProcessingException {
        return JsonFormat.mapper().writeValueAsString(refused.problem());
    }
}
