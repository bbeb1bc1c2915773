package org.exocurate.review.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.Sha256;
import org.exocurate.plumbing.json.StoredJson;
import org.exocurate.review.dataset.PublishedDataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Files in their parts on a real PostgreSQL: what goes in comes out, whole, in ranges and coded. */
class KeptFilesTest {

    private static final String NAME = Format.EDGES.file();

    private final PublishedDataset dataset = new PublishedDataset();
    private final FileStore store = dataset.files().store();
    private final int release = release();

    private int release() {
        dataset.add(3);
        dataset.release();
        return 1;
    }

    @AfterEach
    void close() {
        dataset.close();
    }

    @Test
    void aFileOfSeveralPartsComesOutAsItWentIn() throws IOException {
        byte[] bytes = lines(50_000);

        ReleaseFile file = kept(bytes);

        assertThat(file.size()).isEqualTo(bytes.length).isGreaterThan(2L * FileWriting.PART);
        assertThat(file.sha256()).isEqualTo(Sha256.hex(bytes));
        assertThat(store.bytes(release, NAME).readAllBytes()).isEqualTo(bytes);
        assertThat(new GZIPInputStream(coded(Coding.GZIP)).readAllBytes()).isEqualTo(bytes);
        assertThat(new ZstdInputStream(coded(Coding.ZSTD)).readAllBytes()).isEqualTo(bytes);
        assertThat(dataset.files().files().strays()).isEmpty();
    }

    @Test
    void aRangeMayBeginAndEndInAnyPart() throws IOException {
        byte[] bytes = lines(50_000);
        kept(bytes);

        for (int from : List.of(0, 1, FileWriting.PART - 1, FileWriting.PART, FileWriting.PART + 7, bytes.length - 1)) {
            for (int count : List.of(1, 100, FileWriting.PART + 100)) {
                int end = Math.min(bytes.length, from + count);

                assertThat(store.bytes(release, NAME, from, end - from).readAllBytes())
                        .as(from + " to " + end)
                        .isEqualTo(Arrays.copyOfRange(bytes, from, end));
            }
        }
    }

    @Test
    void aCodingIsListedWithTheSizeAndDigestOfItsOwnBytes() throws IOException {
        kept(lines(50_000));

        List<CodedFile> listed = store.coded().list(release, NAME);

        assertThat(listed).extracting(CodedFile::coding).containsExactlyInAnyOrder(Coding.values());
        for (CodedFile one : listed) {
            byte[] bytes = coded(one.coding()).readAllBytes();
            assertThat(one).isEqualTo(new CodedFile(one.coding(), bytes.length, Sha256.hex(bytes)));
        }
    }

    /** Many readers of zstd end at the end of the first frame. */
    @Test
    void zstdIsOneFrame() throws IOException {
        byte[] bytes = lines(50_000);
        kept(bytes);

        byte[] coded = coded(Coding.ZSTD).readAllBytes();

        assertThat(Zstd.findFrameCompressedSize(coded)).isEqualTo(coded.length);
        assertThat(Zstd.decompressFrame(coded, 0, coded.length, bytes.length)).isEqualTo(bytes);
    }

    @Test
    void aFileOfNothingIsNothingInEveryCoding() throws IOException {
        ReleaseFile file = kept(new byte[0]);

        assertThat(file.size()).isZero();
        assertThat(store.bytes(release, NAME).readAllBytes()).isEmpty();
        assertThat(new GZIPInputStream(coded(Coding.GZIP)).readAllBytes()).isEmpty();
        assertThat(new ZstdInputStream(coded(Coding.ZSTD)).readAllBytes()).isEmpty();
    }

    @Test
    void filesOfReleasesMadeBeforeAreServedAsTheyWere() throws IOException {
        byte[] bytes = lines(5_000);
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(bytes);
        }
        byte[] half = Arrays.copyOf(bytes, bytes.length / 2);
        byte[] rest = Arrays.copyOfRange(bytes, half.length, bytes.length);

        dataset.transactions().fresh(() -> {
            store.files().insert(release, ReleaseFile.of(NAME, bytes.length, Sha256.hex(bytes)));
            store.files().insertPart(release, NAME, 0, half);
            store.files().insertPart(release, NAME, 1, rest);
            store.coded().insertPart(release, NAME, Coding.GZIP, 0, gzip.toByteArray());
            return null;
        });

        assertThat(store.bytes(release, NAME).readAllBytes()).isEqualTo(bytes);
        assertThat(store.bytes(release, NAME, half.length - 3, 9).readAllBytes())
                .isEqualTo(Arrays.copyOfRange(bytes, half.length - 3, half.length + 6));
        assertThat(coded(Coding.GZIP).readAllBytes()).isEqualTo(gzip.toByteArray());
    }

    @Test
    void whatFailsInTheMiddleLeavesNothingAndIsMadeAgain() {
        ReleaseFiles files = dataset.files().files();
        Edition edition = new Edition(release, "{\"version\":\"1.0.0\",\"at\":\"2026-11-26T00:00:00.000000Z\"}");

        assertThatThrownBy(() -> made(files, edition, new Broken())).hasMessageContaining("torn");

        assertThat(files.of(release)).isEmpty();
        assertThat(files.strays()).isEmpty();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(one -> one.getName().equals("release-file-codings"));

        dataset.retract(1);
        dataset.edition();

        assertThat(files.of(release)).hasSize(Format.values().length);
    }

    private void made(ReleaseFiles files, Edition edition, Contents contents) {
        dataset.transactions().fresh(() -> {
            files.make(edition, contents);
            return null;
        });
    }

    /** Breaks off after some thousand claims. */
    private final class Broken implements Contents {

        @Override
        public void eachClaim(Consumer<Stated> sink) {
            String content =
                    CanonicalJson.of(StoredJson.read(dataset.log(1).get(0)).path("content"));
            for (int i = 0; i < 3_000; i++) {
                sink.accept(new Stated(content, Instant.EPOCH));
            }
            throw new IllegalStateException("torn");
        }

        @Override
        public void eachChange(Consumer<Told> sink) {
            throw new AssertionError("comes after the claims");
        }

        @Override
        public void eachContributor(Consumer<Credit> sink) {
            throw new AssertionError("comes after the claims");
        }
    }

    private ReleaseFile kept(byte[] bytes) {
        return dataset.transactions().fresh(() -> {
            try (Press press = new Press()) {
                FileWriting out = new FileWriting(store, press, release, Format.EDGES);
                out.write(bytes, 0, bytes.length);
                return out.end();
            }
        });
    }

    private InputStream coded(Coding coding) {
        return store.bytes(release, NAME, coding);
    }

    private static byte[] lines(int count) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try {
            for (int i = 0; i < count; i++) {
                lines.write(("line " + i + " with the digest " + Integer.toHexString(i * 0x9E3779B9) + '\n')
                        .getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.toByteArray();
    }
}
