package org.exocurate.submission;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.exocurate.form.VocabularyPieceJson;
import org.exocurate.model.event.Topics;
import org.exocurate.model.event.VocabularyPiece;
import org.exocurate.model.vocabulary.OverlayLine;
import org.exocurate.model.vocabulary.Term;
import org.exocurate.model.vocabulary.VocabularyBuilder;
import org.exocurate.model.vocabulary.VocabularyFiles;
import org.exocurate.model.vocabulary.VocabularyInForce;
import org.exocurate.plumbing.sql.Sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One test, as versions follow each other. */
@QuarkusTest
@WithTestResource(Stack.class)
class FollowedVocabularyTest {

    private static final Term ANGINA =
            new Term("MONDO:0099901", "invented angina", List.of("chest ache of tests"), List.of("MONDO:0005267"));

    @Inject
    Sql sql;

    @Inject
    VocabularyInForce inForce;

    private final List<Term> rows = new ArrayList<>();
    private final List<OverlayLine> overlay = new ArrayList<>();

    @Test
    void aVersionIsInForceWhenItIsWholeAndIsWhatItsDigestSays() {
        assertThat(vocabulary()).isEqualTo(VocabularyFiles.packaged().version());
        VocabularyFiles.packagedRows(rows::add);
        VocabularyFiles.packagedOverlay(overlay::add);
        UUID first = UUID.randomUUID();

        tell(new VocabularyPiece(first, 1, 0, 1, rows, List.of(), Optional.empty(), Optional.empty()));
        String packaged = digest();
        rows.add(ANGINA);
        String extended = digest();
        VocabularyPiece half =
                new VocabularyPiece(first, 1, 0, 2, List.of(ANGINA), List.of(), Optional.empty(), Optional.empty());
        tell(half);
        tell(half);
        await().untilAsserted(() -> assertThat(count("vocabulary_piece")).isEqualTo(2));
        assertThat(found()).isEmpty();

        tell(new VocabularyPiece(
                first, 1, 0, 3, List.of(), List.of(), Optional.of(overlay), Optional.of(end(extended, 3))));
        awaitVersion(extended);
        assertThat(found()).containsExactly("MONDO:0099901");
        assertThat(count("vocabulary_piece")).isZero();

        changesOfWhatIsNotHereAndWrongDigestsAreParked(extended);

        UUID second = UUID.randomUUID();
        VocabularyPiece last = new VocabularyPiece(
                second, 2, 1, 1, List.of(), List.of(ANGINA.id()), Optional.empty(), Optional.of(end(packaged, 1)));
        tell(last);
        tell(last);
        awaitVersion(packaged);
        assertThat(found()).isEmpty();
        assertThat(inForce.get().version()).isEqualTo(packaged);
    }

    private void changesOfWhatIsNotHereAndWrongDigestsAreParked(String inForceNow) {
        tell(new VocabularyPiece(
                UUID.randomUUID(),
                9,
                8,
                1,
                List.of(),
                List.of(ANGINA.id()),
                Optional.empty(),
                Optional.of(end(inForceNow, 1))));
        tell(new VocabularyPiece(
                UUID.randomUUID(),
                2,
                1,
                1,
                List.of(),
                List.of("MONDO:0005267"),
                Optional.empty(),
                Optional.of(end("0".repeat(64), 1))));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(sql.list(
                        "select reason from parked where topic = ?", row -> row.getString("reason"), Topics.VOCABULARY))
                .hasSize(2)
                .anyMatch(reason -> reason.contains("told as a change of 8"))
                .anyMatch(reason -> reason.contains("add up to")));
        assertThat(vocabulary()).isEqualTo(inForceNow);
    }

    private String digest() {
        VocabularyBuilder builder = new VocabularyBuilder();
        rows.forEach(builder::add);
        overlay.forEach(builder::add);
        return builder.build().version();
    }

    private static VocabularyPiece.End end(String digest, int pieces) {
        return new VocabularyPiece.End(digest, pieces);
    }

    private static void tell(VocabularyPiece piece) {
        Broker.send(
                Topics.VOCABULARY,
                "vocabulary",
                VocabularyPieceJson.write(piece).toString());
    }

    private static void awaitVersion(String digest) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(vocabulary()).isEqualTo(digest));
    }

    private static String vocabulary() {
        return search().get("vocabulary").textValue();
    }

    private static List<String> found() {
        return search().get("items").findValuesAsText("id").stream()
                .filter(ANGINA.id()::equals)
                .toList();
    }

    private static JsonNode search() {
        return Door.json(
                Door.send(Door.at("/api/v1/vocabulary?q=chest+ache+of+tests")).body());
    }

    private long count(String table) {
        return sql.one("select count(*) as n from " + table, row -> row.getLong("n"))
                .orElseThrow();
    }
}
