package org.exocurate.review.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

import com.github.luben.zstd.ZstdInputStream;

/** The content codings that a file is kept in beside its own bytes; the better first. */
enum Coding {
    ZSTD {
        @Override
        InputStream over(InputStream in) throws IOException {
            return new ZstdInputStream(in);
        }
    },
    GZIP {
        @Override
        InputStream over(InputStream in) throws IOException {
            return new GZIPInputStream(in, BUFFER);
        }
    };

    private static final int BUFFER = 8192;

    /** What is read is decoded. */
    abstract InputStream over(InputStream in) throws IOException;

    /** As HTTP names it. */
    String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
