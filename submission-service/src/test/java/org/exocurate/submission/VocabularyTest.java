package org.exocurate.submission;

import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(Stack.class)
class VocabularyTest {

    @ParameterizedTest
    @CsvSource({
        "q=cardiomyo&scheme=CL,CL:0000746",
        "q=GO:0006915,GO:0006915",
        "q=miR-21&axis=cargo,mirna:miR-21-5p",
        "q=cardiomyocite&axis=recipient,CL:0000746",
        "q=endothelail%20cell&scheme=CL,CL:0000115",
        "q=CL:0000375,CL:0007010"
    })
    void aTermIsFoundByWhatIsTypedOfIt(String query, String id) {
        JsonNode found = Door.json(
                        Door.send(Door.at("/api/v1/vocabulary?" + query)).body())
                .get("items");

        assertThat(found.findValuesAsText("id")).contains(id);
        assertThat(found.get(0).has("synonyms")).isTrue();
        assertThat(found.get(0).has("parents")).isTrue();
    }

    @Test
    void aFilterHidesNothingBehindTheLimit() {
        JsonNode one = items("q=mi&axis=condition&limit=1");
        JsonNode all = items("q=mi&axis=condition&limit=500");

        assertThat(one).hasSize(1);
        assertThat(all.get(0)).isEqualTo(one.get(0));
        assertThat(all.findValuesAsText("id")).contains("MONDO:0005068");
    }

    private static JsonNode items(String query) {
        return Door.json(Door.send(Door.at("/api/v1/vocabulary?" + query)).body())
                .get("items");
    }

    @Test
    void unknownSchemesAxesAndLimitsAreRefused() {
        for (String query : new String[] {"scheme=nope", "axis=nope", "limit=0"}) {
            HttpResponse<String> answer = Door.send(Door.at("/api/v1/vocabulary?q=heart&" + query));

            IntakeTest.assertProblem(answer, 400);
        }
    }
}
