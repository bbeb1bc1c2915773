package org.exocurate.review.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;

/** The content codings that a file is kept in beside its own bytes; the better first. */
enum Coding {
    ZSTD {
        @Override
        OutputStream over(OutputStream out) throws IOException {
            return new ZstdOutputStream(out);
        }

        @Override
        InputStream over(InputStream in) throws IOException {
            return new ZstdInputStream(in);
        }
    },
    GZIP {
        @Override
        OutputStream over(OutputStream out) throws IOException {
            return new GZIPOutputStream(out, BUFFER);
        }

        @Override
        InputStream over(InputStream in) throws IOException {
            return new GZIPInputStream(in, BUFFER);
        }
    };

    private static final int BUFFER = 8192;

    /** What is written is coded and handed on. */
    abstract OutputStream over(OutputStream out) throws IOException;

    /** What is read is decoded. */
    abstract InputStream over(InputStream in) throws IOException;

    /** As HTTP names it. */
    String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
