package org.exocurate.review.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Claim;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.json.Sha256;
import org.exocurate.plumbing.json.StrictJson;
import org.exocurate.review.files.ReleaseFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReleaseTest {

    private static final Accession FIRST = new Accession(1);

    private final RealDataset real = new RealDataset();

    @AfterEach
    void close() {
        real.close();
    }

    @Test
    void theVersionSaysWhatAReleaseAsksOfItsReaders() {
        real.add(SampleClaims.claim(1));
        assertThat(real.release().version()).isEqualTo("1.0.0");

        real.add(SampleClaims.claim(2));
        assertThat(real.release().version()).isEqualTo("1.1.0");

        real.inTransaction(() ->
                real.dataset.addEvidence(RealDataset.approval(), FIRST, List.of(SampleClaims.evidence(3, "SUPPORTS"))));
        assertThat(real.release().version()).isEqualTo("1.1.1");

        revise(SampleClaims.claim(4));
        assertThat(real.release().version()).isEqualTo("1.1.2");

        revise(SampleClaims.opposite(5));
        assertThat(real.release().version()).isEqualTo("2.0.0");

        real.inTransaction(() -> real.dataset.retract(RealDataset.approval(), FIRST, "withdrawn by its authors"));
        assertThat(real.release().version()).isEqualTo("3.0.0");
        assertThat(real.walk.walked().faults()).isEmpty();
    }

    @Test
    void aRevisionTurnsTheDirectionIfItsEffectIsOpposedToTheFormer() {
        real.add(SampleClaims.claim(1, "NO_CHANGE", "NOT_STATED"));
        real.release();

        revise(SampleClaims.claim(1, "INCREASES", "DETRIMENTAL"));
        assertThat(real.release().version()).isEqualTo("2.0.0");

        revise(SampleClaims.claim(1, "INCREASES", "NOT_STATED"));
        assertThat(real.release().version()).isEqualTo("2.0.1");

        revise(SampleClaims.claim(1, "DECREASES", "NOT_STATED"));
        assertThat(real.release().version()).isEqualTo("3.0.0");
    }

    @Test
    void everyChangeIsInExactlyOneRelease() {
        real.add(SampleClaims.claim(1));
        real.add(SampleClaims.opposite(2), FIRST);
        Release first = real.release();
        real.add(SampleClaims.claim(3));
        Release second = real.release();

        assertThat(List.of(first.from(), first.to(), second.from(), second.to()))
                .containsExactly(1L, 3L, 4L, 4L);
        assertThat(first.field("counts").path("contested").asInt()).isEqualTo(2);
        assertThat(first.field("chainHead").asText())
                .isEqualTo(real.changes.range(2, 3).get(0).digest());
    }

    @Test
    void ofTwoReleasesAtOnceOneWinsAndOneIsRefused() throws Exception {
        real.add(SampleClaims.claim(1));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Callable<String> release = () -> {
            try {
                return real.release().version();
            } catch (Refused refused) {
                return Integer.toString(refused.problem().status());
            }
        };

        List<Future<String>> both = threads.invokeAll(List.of(release, release));

        assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder("1.0.0", "409");
        threads.shutdown();
    }

    @Test
    void anEmptyReleaseIsRefused() {
        assertThatThrownBy(real::release).isInstanceOf(Refused.class);
    }

    @Test
    void theSameRequestIsAnsweredWithTheSameRelease() {
        real.add(SampleClaims.claim(1));
        Releases.Answer first = real.inTransaction(() -> real.releases.release("steward", Optional.of("key")));
        real.add(SampleClaims.claim(2));

        Releases.Answer again = real.inTransaction(() -> real.releases.release("steward", Optional.of("key")));

        assertThat(again.replayed()).isTrue();
        assertThat(ReleaseText.fresh(again.release())).isEqualTo(ReleaseText.fresh(first.release()));
        assertThat(real.releaseRows.count()).isEqualTo(1);
    }

    @Test
    void theFileOfClaimsIsTheDatasetAsOfTheReleaseAndStaysSo() throws IOException {
        real.add(SampleClaims.claim(1));
        real.add(SampleClaims.claim(2));
        Release release = real.release();
        revise(SampleClaims.claim(3));

        real.makeFiles();

        List<ReleaseFile> made = real.fileRows.files().of(release.number());
        assertThat(made).extracting(ReleaseFile::name).contains("claims.ndjson", "claims.tsv", "files.json");
        String claims = text(release, "claims.ndjson");
        assertThat(claims)
                .isEqualTo(real.changes.range(0, 1).get(0).content() + "\n"
                        + real.changes.range(1, 2).get(0).content() + "\n");
        assertThat(made)
                .filteredOn(file -> file.name().equals("claims.ndjson"))
                .extracting(ReleaseFile::sha256)
                .containsExactly(Sha256.hex(claims));
        assertThat(StrictJson.read(text(release, "files.json")).path("files"))
                .hasSize(made.size() - 1)
                .anySatisfy(file -> assertThat(file.path("sha256").asText()).isEqualTo(Sha256.hex(claims)));
        assertThat(real.walk.walked().faults()).isEmpty();
    }

    private void revise(Claim claim) {
        real.inTransaction(() -> real.dataset.revise(RealDataset.approval(), FIRST, claim, List.of()));
    }

    private String text(Release release, String name) throws IOException {
        return new String(real.fileRows.bytes(release.number(), name).readAllBytes(), StandardCharsets.UTF_8);
    }
}
