package org.exocurate.review.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.json.StrictJson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The log as followers get it: one order, whole from any point on, the same by every way, also in part. */
class ChangeLogTest {

    private static final RealDataset REAL = new RealDataset();
    private static final long SEED = 23;

    @BeforeAll
    static void history() {
        MixedHistory history = new MixedHistory(REAL, SEED);
        for (int i = 0; i < 4; i++) {
            history.write(15);
            REAL.release();
        }
        history.write(5);
    }

    @AfterAll
    static void close() {
        REAL.close();
    }

    @Test
    void eachEventComesOnceInTheOrderOfItsPlace() {
        List<LogEvent> all = all();

        assertThat(all.stream().map(LogEvent::place)).isSorted().doesNotHaveDuplicates();
        assertThat(all.stream().filter(event -> !event.isRelease()).map(LogEvent::sequence))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, REAL.heads.read().sequence())
                                .boxed()
                                .toList());
        assertThat(all.stream().filter(LogEvent::isRelease)).hasSize(4);
    }

    @Test
    void wherePiecesAreCutTheyTellTheSame() {
        List<String> whole = texts(all());
        Random random = new Random(SEED);
        for (int i = 0; i < 20; i++) {
            List<String> pieces = new ArrayList<>();
            long at = 0;
            while (at < REAL.log.end()) {
                long to = Math.min(REAL.log.end(), at + 1 + random.nextInt(30));
                pieces.addAll(texts(REAL.log.read(at, to)));
                at = to;
            }
            assertThat(pieces).isEqualTo(whole);
        }
    }

    @Test
    void theEndIsTheReleaseWhereItCoversTheLastChange() {
        try (PublishedDataset other = new PublishedDataset()) {
            assertThat(other.log().end()).isZero();
            other.add(2);
            assertThat(other.log().end()).isEqualTo(LogPlace.ofChange(2));
            other.release();
            assertThat(other.log().end()).isEqualTo(LogPlace.ofRelease(2));
            assertThat(other.log().read(LogPlace.ofChange(2), LogPlace.ofRelease(2)))
                    .singleElement()
                    .matches(LogEvent::isRelease);
            assertThat(other.log().read(LogPlace.ofRelease(2), LogPlace.ofRelease(2)))
                    .isEmpty();
        }
    }

    @Test
    void anEventIsTheOneThatKafkaTells() {
        Map<String, JsonNode> told = new HashMap<>();
        for (LogEvent event : all()) {
            JsonNode json = StrictJson.read(event.text());
            told.put(json.path("id").asText(), json);
        }
        List<JsonNode> sent = REAL.sql.list(
                "select headers, payload from outbox where aggregatetype = 'exocurate.dataset-changes.v1'",
                row -> StrictJson.read(
                        "{\"headers\":" + row.getString("headers") + ",\"payload\":" + row.getString("payload") + "}"));

        assertThat(sent).hasSameSizeAs(told.values()).allSatisfy(message -> {
            JsonNode same = told.get(message.path("headers").path("ce_id").asText());
            message.path("headers").fieldNames().forEachRemaining(name -> {
                if (name.startsWith("ce_") && !name.equals("ce_traceparent")) {
                    assertThat(same.path(name.substring(3)))
                            .isEqualTo(message.path("headers").path(name));
                }
            });
            assertThat(same.path("data")).isEqualTo(message.path("payload"));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type=claim.added",
                "type=claim.retracted&type=dataset.released",
                "type=dataset.released",
                "type=CLAIM.REVISED&type=crosstalk",
                "type=BIOMARKER",
                "donor=mesenchymal stem cell",
                "recipient=heart",
                "process=negative regulation of apoptotic process",
                "process=GO:0043065&process=GO:0043066",
                "cargo=MIRNA",
                "cargo=miR-210-3p&type=dataset.released&type=claim.contested",
                "condition=heart disorder&status=CONTESTED",
                "donorState=hypoxia&grade=PRELIMINARY",
                "grade=DISPUTED&grade=UNSUPPORTED",
                "status=retracted",
                "cargoRole=LOADED"
            })
    void whatIsWantedIsTheSameForPagesAsForThoseWhoSeeEventsComeBy(String query) {
        LogWish wish = REAL.logFilter.read(asked(query));
        List<String> seen = all().stream()
                .filter(wish::includes)
                .map(event -> StrictJson.read(event.text()).path("data").toString())
                .toList();

        for (int limit : List.of(1, 7, 500)) {
            assertThat(paged(wish, limit)).as("in pages of %s", limit).isEqualTo(seen);
        }
    }

    @Test
    void someOfThatIsFound() {
        assertThat(paged(REAL.logFilter.read(asked("recipient=heart&type=claim.retracted")), 500))
                .isNotEmpty();
        assertThat(paged(REAL.logFilter.read(asked("donor=CL:0002540&status=CONTESTED")), 500))
                .isNotEmpty();
    }

    @Test
    void aTypeThatIsNeitherOfChangesNorOfClaimsIsRefusedNamingBoth() {
        assertThat(refused("type=claim.aded")).contains("claim.added").contains("BIOMARKER");
        assertThat(refused("donor=CL:99999999")).contains("CL:99999999");
    }

    @Test
    void aPageThatOnlyTellsTheReleaseOneMayHaveIsNoNews() {
        try (PublishedDataset other = new PublishedDataset()) {
            other.add(3);
            other.release();
            ChangePages.Page last = other.pages().after(3, 50, LogWish.EVERYTHING);

            assertThat(other.pages().items(last)).hasSize(1);
            assertThat(last.hasNews()).isFalse();
            assertThat(last.end()).isEqualTo(LogPlace.ofRelease(3));
            assertThat(other.pages().after(2, 50, LogWish.EVERYTHING).hasNews()).isTrue();
            assertThat(other.pages().after(9, 50, LogWish.EVERYTHING).hasNews()).isFalse();
        }
    }

    private static String refused(String query) {
        return catchThrowableOfType(Refused.class, () -> REAL.logFilter.read(asked(query)))
                .problem()
                .detail();
    }

    private static List<String> paged(LogWish wish, int limit) {
        List<String> items = new ArrayList<>();
        ChangePages.Page page = REAL.pages.after(0, limit, wish);
        items.addAll(REAL.pages.items(page));
        while (page.hasMore()) {
            assertThat(page.to()).isPositive();
            page = REAL.pages.after(page.to(), limit, wish);
            items.addAll(REAL.pages.items(page));
        }
        assertThat(page.to()).isEqualTo(REAL.heads.read().sequence());
        return items.stream().map(item -> StrictJson.read(item).toString()).toList();
    }

    private static List<LogEvent> all() {
        return REAL.log.read(0, REAL.log.end());
    }

    private static List<String> texts(List<LogEvent> events) {
        return events.stream().map(LogEvent::text).toList();
    }

    private static MultivaluedMap<String, String> asked(String query) {
        MultivaluedMap<String, String> asked = new MultivaluedHashMap<>();
        for (String part : query.split("&", -1)) {
            String[] words = part.split("=", 2);
            asked.add(words[0], words[1]);
        }
        return asked;
    }
}
