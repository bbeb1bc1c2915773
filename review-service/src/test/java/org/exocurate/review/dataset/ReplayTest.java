package org.exocurate.review.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.StrictJson;

import static org.assertj.core.api.Assertions.assertThat;

/** The second reading: the dataset rebuilt from the pages alone, by nothing that wrote it. */
class ReplayTest {

    private static final int CHANGES = 80;

    private static final RealDataset REAL = new RealDataset();

    @BeforeAll
    static void history() {
        MixedHistory history = new MixedHistory(REAL, 7);
        history.write(CHANGES / 2);
        REAL.release();
        history.write(CHANGES / 2);
        REAL.release();
    }

    @AfterAll
    static void close() {
        REAL.close();
    }

    @Test
    void theFoldOfAllChangesIsTheDatasetByteForByte() {
        SortedMap<Long, String> fold = new TreeMap<>();
        pages(0, 7).forEach(item -> take(fold, item));

        assertThat(fold.values()).containsExactlyElementsOf(content(Long.MAX_VALUE));
    }

    @Test
    void contentAtOnePointAndTheChangesSinceAreTheContentAtAnother() {
        Random random = new Random(11);
        long head = REAL.heads.read().sequence();
        for (int i = 0; i < 10; i++) {
            long a = random.nextLong(head);
            long b = a + 1 + random.nextLong(head - a);
            SortedMap<Long, String> fold = new TreeMap<>();
            content(a).forEach(line -> fold.put(number(StrictJson.read(line)), line));
            REAL.changes.range(a, b).forEach(change -> take(fold, StrictJson.read(ChangeText.of(change))));

            assertThat(fold.values()).as("from %s to %s", a, b).containsExactlyElementsOf(content(b));
        }
    }

    @Test
    void everyPageSizeTellsEachChangeAndEachReleaseOnceAndInOrder() {
        List<String> whole = told(500);
        assertThat(whole).hasSize((int) REAL.heads.read().sequence() + 2);
        assertThat(told(1)).isEqualTo(whole);
        assertThat(told(9)).isEqualTo(whole);
    }

    @Test
    void aFullPageIsTheSameWhateverComesAfterIt() {
        ChangePages.Page page = REAL.pages.after(3, 5, LogWish.EVERYTHING);
        assertThat(page.isFull()).isTrue();
        assertThat(page.to()).isEqualTo(8);
        assertThat(REAL.pages.items(page)).hasSize(5);
    }

    private static List<String> told(int limit) {
        return pages(0, limit).stream()
                .map(item -> item.path("type").asText() + item.path("sequence").asText())
                .toList();
    }

    private static List<JsonNode> pages(long after, int limit) {
        List<JsonNode> items = new ArrayList<>();
        ChangePages.Page page = REAL.pages.after(after, limit, LogWish.EVERYTHING);
        REAL.pages.items(page).forEach(item -> items.add(StrictJson.read(item)));
        while (page.hasMore()) {
            page = REAL.pages.after(page.to(), limit, LogWish.EVERYTHING);
            REAL.pages.items(page).forEach(item -> items.add(StrictJson.read(item)));
        }
        return items;
    }

    private static void take(SortedMap<Long, String> fold, JsonNode item) {
        if (item.path("type").asText().startsWith("claim.")) {
            fold.put(number(item), CanonicalJson.of(item.path("content")));
        }
    }

    private static long number(JsonNode item) {
        return Long.parseLong(item.path("accession").asText().substring("EXO-".length()));
    }

    private static List<String> content(long asOf) {
        List<String> lines = new ArrayList<>();
        REAL.inTransaction(() -> {
            REAL.states.each(asOf, held -> lines.add(held.content()));
            return null;
        });
        return lines;
    }
}
