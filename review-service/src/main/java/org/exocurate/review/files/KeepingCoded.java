package org.exocurate.review.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;

/**
 * Keeps a file twice, compressed: in deflated parts, which are both its own bytes and gzip, and as zstd. That is one frame, since
 * many readers take the first for all.
 */
final class KeepingCoded implements Keeping {

    private static final int LEVEL = 3;

    /** A quarter of a megabyte: many files are open at once, and what is alike stands near. */
    private static final int WINDOW = 18;

    private final Deflating deflating;
    private final Tally own = new Tally();
    private final Tally gzip = new Tally();
    private final Tally zstd = new Tally();
    private final CRC32 check = new CRC32();
    private final ByteArrayOutputStream coded = new ByteArrayOutputStream();
    private final ZstdOutputStreamNoFinalizer coder;
    private int deflatedParts;
    private int zstdParts;

    /** @param deflating may serve other files in turn */
    KeepingCoded(Deflating deflating) {
        this.deflating = deflating;
        try {
            this.coder = new ZstdOutputStreamNoFinalizer(coded, LEVEL).setWindowLog(WINDOW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<KeptPart> part(byte[] bytes, int count) {
        own.add(bytes, count);
        check.update(bytes, 0, count);
        List<KeptPart> parts = new ArrayList<>();
        if (deflatedParts == 0) {
            parts.add(deflated(Deflating.head()));
        }
        parts.add(deflated(deflating.deflated(bytes, count)));
        try {
            coder.write(bytes, 0, count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        zstd(parts);
        return parts;
    }

    private KeptPart deflated(DeflatedPart part) {
        gzip.add(part.deflated());
        return new KeptPart(KeptPart.Place.DEFLATED, deflatedParts++, part.size(), part.deflated());
    }

    /** What the coder has told by now; often nothing. */
    private void zstd(List<KeptPart> parts) {
        if (coded.size() > 0) {
            byte[] told = coded.toByteArray();
            coded.reset();
            zstd.add(told);
            parts.add(new KeptPart(KeptPart.Place.ZSTD, zstdParts++, 0, told));
        }
    }

    @Override
    public Kept end() {
        List<KeptPart> rest = new ArrayList<>();
        if (deflatedParts == 0) {
            rest.add(deflated(Deflating.head()));
        }
        rest.add(deflated(Deflating.tail(check, own.size())));
        close();
        zstd(rest);
        return new Kept(
                rest,
                own.size(),
                own.sha256(),
                List.of(
                        new CodedFile(Coding.GZIP, gzip.size(), gzip.sha256()),
                        new CodedFile(Coding.ZSTD, zstd.size(), zstd.sha256())));
    }

    @Override
    public void close() {
        try {
            coder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
