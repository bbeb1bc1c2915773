package org.exocurate.system;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whoever reads the changes has the dataset, digest for digest, and a byte altered in secret is found. */
@Order(85)
class ReplayTest {

    @Test
    void theFoldOfAllChangesIsTheDatasetAsReadAndAsOnTheCompactedTopic() {
        Curation.publish(Draft.claim());

        Fold fold = Fold.of(Curation.changes());

        JsonNode standing =
                RunningSystem.reviews().get("", "dataset").hasStatus(200).json();
        assertThat(standing.path("sequence").asLong()).isEqualTo(fold.sequence());
        assertThat(standing.path("chainHead").asText()).isEqualTo(fold.chainHead());
        List<JsonNode> read = RunningSystem.reviews().all("dataset/claims?limit=7");
        assertThat(read).isEqualTo(List.copyOf(fold.contents()));
        assertThat(read.stream().map(Json::digest)).isEqualTo(fold.digests());
        await().until(() -> bootstrapped().sequence == fold.sequence());
        assertThat(bootstrapped().claims.values()).containsExactlyInAnyOrderElementsOf(fold.contents());
    }

    @Test
    void theTopicOfChangesTellsTheLogInItsOrder() {
        Curation.publish(Draft.claim());
        RunningSystem.reviews().post("steward-1", "releases", "{}").hasStatus(201);
        List<JsonNode> log = Curation.log();

        List<JsonNode> told = await().until(
                        () -> RunningSystem.broker().all("exocurate.dataset-changes.v1").stream()
                                .map(record -> Json.read(record.value()))
                                .distinct()
                                .toList(),
                        all -> all.size() >= log.size());

        assertThat(told.stream().map(item -> Json.without(item, "release")))
                .isEqualTo(
                        log.stream().map(item -> Json.without(item, "release")).toList());
    }

    @Test
    void smallPagesAndAnyStartTellTheSame() {
        List<JsonNode> whole = Curation.log();

        assertThat(RunningSystem.reviews().all("dataset/changes?after=0&limit=3"))
                .isEqualTo(whole);
        List<JsonNode> tail = RunningSystem.reviews().all("dataset/changes?after=5&limit=4");
        assertThat(tail)
                .isEqualTo(whole.stream()
                        .filter(item -> item.path("sequence").asLong() > 5
                                || (item.has("release") && item.path("sequence").asLong() == 5))
                        .toList());
    }

    @Test
    void aPastPointReadsAsItWas() {
        List<JsonNode> changes = Curation.changes();
        int past = changes.size() / 2;

        List<JsonNode> then = RunningSystem.reviews().all("dataset/claims?limit=500&asOf=" + past);

        assertThat(then).isEqualTo(List.copyOf(Fold.of(changes.subList(0, past)).contents()));
    }

    @Test
    void everyReleaseIsSignedAndItsRootIsTheTreeOverTheFold() throws GeneralSecurityException {
        List<JsonNode> changes = Curation.changes();
        List<JsonNode> releases = RunningSystem.reviews().all("releases");
        assertThat(releases).isNotEmpty();

        long covered = 0;
        for (JsonNode release : releases) {
            Fold fold = Fold.of(changes.subList(0, release.path("to").asInt()));
            assertThat(release.path("from").asLong()).isEqualTo(covered + 1);
            assertThat(release.path("chainHead").asText()).isEqualTo(fold.chainHead());
            assertThat(release.path("merkleRoot").asText()).isEqualTo(Json.hex(root(fold.digests())));
            assertThat(isSigned(release))
                    .as("signature of %s", release.path("version"))
                    .isTrue();
            covered = release.path("to").asLong();
        }
    }

    @Test
    void aByteAlteredInTheDatabaseIsFoundAndNamed() {
        assertThat(walked().path("status").asText()).isEqualTo("OK");
        Database database = RunningSystem.database("review");
        String alter = "update change set content = replace(content, ?, ?) where sequence = ?";
        long victim = Curation.changes().stream()
                .filter(change -> change.path("content").toString().contains("\"PRIMARY\""))
                .findFirst()
                .orElseThrow()
                .path("sequence")
                .asLong();

        assertThat(database.update(alter, "\"PRIMARY\"", "\"PRIMARx\"", victim)).isEqualTo(1);
        JsonNode broken = walked();
        database.update(alter, "\"PRIMARx\"", "\"PRIMARY\"", victim);

        assertThat(broken.path("status").asText()).isEqualTo("BROKEN");
        assertThat(broken.path("faults").findValues("sequence").stream().map(JsonNode::asLong))
                .contains(victim);
        assertThat(walked().path("status").asText()).isEqualTo("OK");
    }

    /** The result of a verification that starts now. */
    static JsonNode walked() {
        String before = last().path("finishedAt").asText();
        RunningSystem.reviews().post("operator-1", "dataset/verification", "").hasStatus(202);
        return await().until(
                        ReplayTest::last,
                        result -> !result.path("status").asText().equals("RUNNING")
                                && !result.path("finishedAt").asText().equals(before));
    }

    private static JsonNode last() {
        return RunningSystem.reviews()
                .get("", "dataset/verification")
                .hasStatus(200)
                .json();
    }

    /** What the compacted topic gives a newcomer: the last content of each claim, and where to go on. */
    private record Bootstrap(Map<String, JsonNode> claims, long sequence) {}

    private static Bootstrap bootstrapped() {
        Map<String, JsonNode> claims = new LinkedHashMap<>();
        long highest = 0;
        for (Broker.Told told : RunningSystem.broker().all("exocurate.dataset-claims.v1")) {
            JsonNode value = Json.read(told.value());
            claims.put(told.key(), Json.without(value, "sequence"));
            highest = Math.max(highest, value.path("sequence").asLong());
        }
        return new Bootstrap(claims, highest);
    }

    /** The tree hash of RFC 9162 over the claims' digests. */
    private static byte[] root(List<String> digests) {
        if (digests.size() == 1) {
            return hash(0, HexFormat.of().parseHex(digests.get(0)));
        }
        int left = Integer.highestOneBit(digests.size() - 1);
        return hash(1, root(digests.subList(0, left)), root(digests.subList(left, digests.size())));
    }

    private static byte[] hash(int kind, byte[]... parts) {
        byte[] all = {(byte) kind};
        for (byte[] part : parts) {
            int end = all.length;
            all = Arrays.copyOf(all, end + part.length);
            System.arraycopy(part, 0, all, end, part.length);
        }
        return Json.sha256(all);
    }

    private static boolean isSigned(JsonNode release) throws GeneralSecurityException {
        byte[] signed =
                Json.canonical(Json.without(release, "signature", "files")).getBytes(UTF_8);
        byte[] signature = Base64.getDecoder().decode(release.path("signature").asText());
        for (JsonNode key : RunningSystem.reviews().all("keys")) {
            byte[] encoded = Base64.getDecoder().decode(key.path("publicKey").asText());
            PublicKey half = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(half);
            check.update(signed);
            if (check.verify(signature)) {
                return true;
            }
        }
        return false;
    }
}
