package org.exocurate.plumbing.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every entry gets into one seal, in whatever order transactions end, and however many instances seal. */
class SealingTest {

    private final Audits audits = new Audits();

    @AfterEach
    void close() {
        audits.database.close();
    }

    @Test
    void whatWaitsIsSealedIntoAChainThatHolds() {
        put(7);
        audits.log.grow();
        put(1);
        audits.seal(3);

        assertThat(audits.seals.waits()).isFalse();
        assertThat(audits.seals.chain().number()).isEqualTo(2);
        assertThat(audits.faults()).isEmpty();
        assertThat(audits.seals.piece(0, 10))
                .extracting(seal -> seal.entries().size())
                .containsExactly(7, 1);
    }

    @Test
    void nothingIsSealedWhereNothingWaits() {
        assertThat(audits.sealing(10).next()).isFalse();
        assertThat(audits.faults()).isEmpty();
    }

    @Test
    void anEntryThatBecomesVisibleLateIsSealedLate() {
        audits.database.transactions().fresh(() -> {
            audits.audit.add(Act.of("shelf.put", "early"));
            put(1);
            audits.seal(10);
        });
        audits.seal(10);

        List<Entry> read = audits.read();
        Map<UUID, Long> sealed =
                audits.seals.sealedIn(read.stream().map(Entry::id).toList());

        assertThat(read).extracting(Entry::object).containsExactly("book-0", "early");
        assertThat(sealed)
                .containsEntry(read.get(0).id(), 1L)
                .containsEntry(read.get(1).id(), 2L);
        assertThat(audits.faults()).isEmpty();
    }

    @Test
    void manyWritersAndSealersMakeOneChain() {
        AtomicInteger writing = new AtomicInteger(4);
        Stream<CompletableFuture<Void>> writers = IntStream.range(0, 4)
                .mapToObj(w -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 50; i++) {
                        put(1 + i % 3);
                    }
                    writing.decrementAndGet();
                }));
        Stream<CompletableFuture<Void>> sealers = IntStream.range(0, 3)
                .mapToObj(s -> CompletableFuture.runAsync(() -> {
                    Sealing sealing = audits.sealing(5);
                    while (writing.get() > 0 || audits.seals.waits()) {
                        sealing.next();
                    }
                }));

        CompletableFuture.allOf(Stream.concat(writers, sealers).toList().toArray(CompletableFuture[]::new))
                .join();

        List<UUID> sealed = audits.seals.piece(0, 1_000).stream()
                .flatMap(seal -> seal.entries().stream())
                .toList();
        assertThat(sealed).hasSize(4 * (17 + 34 + 48)).doesNotHaveDuplicates();
        assertThat(audits.faults()).isEmpty();
    }

    @Test
    void aSealThatBreaksOffLeavesEverythingWaiting() {
        put(3);
        Landmarks away = new Landmarks() {
            @Override
            public Landmark end() {
                throw new IllegalStateException("killed here");
            }

            @Override
            public Set<Landmark> strange(Collection<Landmark> named) {
                return Set.of();
            }
        };
        Sealing broken =
                new Sealing(audits.entries, audits.seals, away, audits.database.transactions(), audits.config(10));

        assertThatThrownBy(broken::next).hasMessage("killed here");

        assertThat(audits.seals.waiting()).isEqualTo(3);
        audits.seal(10);
        assertThat(audits.seals.chain().number()).isEqualTo(1);
        assertThat(audits.faults()).isEmpty();
    }

    private void put(int books) {
        audits.add(IntStream.range(0, books)
                .mapToObj(i -> Act.of("shelf.put", "book-" + i))
                .toArray(Act[]::new));
    }
}
