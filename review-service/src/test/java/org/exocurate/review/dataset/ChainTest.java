package org.exocurate.review.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.dataset.Change;
import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.Sha256;
import org.exocurate.plumbing.json.StrictJson;

import static org.assertj.core.api.Assertions.assertThat;

class ChainTest {

    private final RealDataset real = new RealDataset();

    @AfterEach
    void close() {
        real.close();
    }

    @Test
    void eightWritersAtOnceLeaveNoGapInNumbersAccessionsOrChain() throws Exception {
        List<Applied> applied = atOnce(8, 15);

        assertThat(applied).extracting(Applied::sequence).containsExactlyInAnyOrderElementsOf(numbers(120));
        assertThat(applied)
                .extracting(one -> one.accession().number())
                .containsExactlyInAnyOrderElementsOf(numbers(120));
        assertThat(real.changes.range(0, 120)).extracting(Change::sequence).containsExactlyElementsOf(numbers(120));
        assertThat(real.walk.walked().faults()).isEmpty();
    }

    @Test
    void aChangeIsCanonicalAndItsDigestsAreThoseOfItsText() {
        real.add(SampleClaims.claim(1));
        real.add(SampleClaims.opposite(2), new Accession(1));

        String previous = Change.NOTHING_BEFORE;
        for (Change change : real.changes.range(0, 3)) {
            ObjectNode read = (ObjectNode) StrictJson.read(ChangeText.of(change));
            assertThat(ChangeText.of(change)).isEqualTo(CanonicalJson.of(read));
            assertThat(read.path("previous").asText()).isEqualTo(previous);
            assertThat(read.path("after").asText()).isEqualTo(Sha256.hex(CanonicalJson.of(read.path("content"))));
            previous = read.remove("digest").asText();
            assertThat(previous).isEqualTo(Sha256.hex(CanonicalJson.of(read)));
        }
    }

    @Test
    void aRolledBackChangeLeavesNoNumberBehind() {
        real.add(SampleClaims.claim(1));
        try {
            real.inTransaction(() -> {
                real.dataset.add(RealDataset.approval(), SampleClaims.claim(2), List.of());
                throw new IllegalStateException("the curator's connection broke");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessageContaining("broke");
        }

        Applied next = real.add(SampleClaims.claim(3));

        assertThat(next.sequence()).isEqualTo(2);
        assertThat(next.accession()).isEqualTo(new Accession(2));
    }

    @Test
    void newsGoOutInTheOrderOfTheLogWithContentThatIsTheChanges() {
        real.add(SampleClaims.claim(1));
        real.add(SampleClaims.opposite(2), new Accession(1));
        real.release();

        List<String> told = told("exocurate.dataset-changes.v1");
        List<String> claims = told("exocurate.dataset-claims.v1");

        List<String> log = new ArrayList<>(
                real.changes.range(0, 3).stream().map(ChangeText::of).toList());
        assertThat(told.subList(0, 3)).isEqualTo(log);
        assertThat(StrictJson.read(told.get(3)).path("release").path("version").asText())
                .isEqualTo("1.0.0");
        assertThat(claims).hasSize(3);
        ObjectNode last = (ObjectNode) StrictJson.read(claims.get(2));
        assertThat(last.remove("sequence").asLong()).isEqualTo(3);
        assertThat(Sha256.hex(CanonicalJson.of(last)))
                .isEqualTo(real.changes.range(2, 3).get(0).after());
    }

    private List<String> told(String topic) {
        return real.sql.list(
                "select payload from outbox where aggregatetype = ? order by shard, position",
                row -> row.getString("payload"),
                topic);
    }

    private List<Applied> atOnce(int writers, int each) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            List<Callable<List<Applied>>> work = IntStream.range(0, writers)
                    .mapToObj(writer -> (Callable<List<Applied>>) () -> IntStream.range(0, each)
                            .mapToObj(n -> real.add(SampleClaims.claim(writer * 1000 + n + 1)))
                            .toList())
                    .toList();
            List<Applied> all = new ArrayList<>();
            for (Future<List<Applied>> done : threads.invokeAll(work)) {
                all.addAll(done.get());
            }
            return all;
        } finally {
            threads.shutdown();
        }
    }

    private static List<Long> numbers(long to) {
        return LongStream.rangeClosed(1, to).boxed().toList();
    }
}
