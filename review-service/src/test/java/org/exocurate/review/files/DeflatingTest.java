package org.exocurate.review.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeflatingTest {

    private static final byte[] TEXT =
            "the same again and again, ".repeat(30_000).getBytes(StandardCharsets.UTF_8);

    @Test
    void partsBetweenHeadAndTailAreOneMemberOfGzip() throws IOException {
        for (byte[] bytes : List.of(TEXT, noise(), new byte[0], new byte[] {7})) {
            List<DeflatedPart> parts = parts(bytes, 100_000);

            ByteArrayOutputStream all = new ByteArrayOutputStream();
            parts.forEach(part -> all.writeBytes(part.deflated()));

            assertThat(new GZIPInputStream(new ByteArrayInputStream(all.toByteArray())).readAllBytes())
                    .isEqualTo(bytes);
        }
    }

    @Test
    void aPartGivesItsBytesBackWithoutTheOthers() {
        for (byte[] bytes : List.of(TEXT, noise())) {
            List<DeflatedPart> parts = parts(bytes, 100_000);

            assertThat(parts.get(3).inflated()).isEqualTo(Arrays.copyOfRange(bytes, 200_000, 300_000));
            assertThat(parts.get(0).inflated()).isEmpty();
        }
    }

    @Test
    void theSameBytesAreDeflatedAlikeWhateverCameBefore() {
        try (Deflating deflating = new Deflating()) {
            byte[] first = deflating.deflated(TEXT, 70_000).deflated();
            deflating.deflated(noise(), 50_000);

            assertThat(deflating.deflated(TEXT, 70_000).deflated()).isEqualTo(first);
        }
    }

    @Test
    void whatIsNotWhatWasDeflatedIsRefused() {
        DeflatedPart part = parts(TEXT, 100_000).get(1);
        byte[] other = part.deflated().clone();
        other[0] = 7;

        assertThatThrownBy(() -> new DeflatedPart(part.size(), other).inflated())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new DeflatedPart(part.size() + 1, part.deflated()).inflated())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("100000 bytes where it had 100001");
    }

    private static List<DeflatedPart> parts(byte[] bytes, int most) {
        List<DeflatedPart> parts = new ArrayList<>(List.of(Deflating.head()));
        CRC32 check = new CRC32();
        check.update(bytes);
        try (Deflating deflating = new Deflating()) {
            for (int from = 0; from < bytes.length; from += most) {
                byte[] part = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + most));
                parts.add(deflating.deflated(part, part.length));
            }
        }
        parts.add(Deflating.tail(check, bytes.length));
        return parts;
    }

    private static byte[] noise() {
        byte[] noise = new byte[700_000];
        new Random(1).nextBytes(noise);
        return noise;
    }
}
