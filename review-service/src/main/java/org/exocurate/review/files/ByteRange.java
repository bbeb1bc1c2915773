package org.exocurate.review.files;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.exocurate.plumbing.http.Problem;
import org.exocurate.plumbing.http.Refused;

/** Some bytes of a file, both ends included (RFC 9110, 14). */
record ByteRange(long from, long to) {

    /** One range; whoever asks for several, or for another unit, is given the whole. */
    private static final Pattern ONE = Pattern.compile("\\s*bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*");

    ByteRange {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("there are no bytes from " + from + " to " + to);
        }
    }

    /** What is asked for of so many bytes; empty where it is the whole, 416 where it lies beyond them. */
    static Optional<ByteRange> read(String header, long size) {
        Matcher asked = ONE.matcher(header);
        if (!asked.matches() || (asked.group(1).isEmpty() && asked.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (asked.group(1).isEmpty()) {
            return last(Long.parseLong(asked.group(2)), size);
        }
        long from = Long.parseLong(asked.group(1));
        long to = asked.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(asked.group(2));
        if (to < from) {
            return Optional.empty();
        }
        if (from >= size) {
            throw beyond(size);
        }
        return Optional.of(new ByteRange(from, Math.min(to, size - 1)));
    }

    private static Optional<ByteRange> last(long count, long size) {
        if (count == 0 || size == 0) {
            throw beyond(size);
        }
        return Optional.of(new ByteRange(Math.max(0, size - count), size - 1));
    }

    private static Refused beyond(long size) {
        return Refused.of(Problem.of(416, "range-not-satisfiable", "the file has " + size + " bytes, counted from 0"))
                .header("Content-Range", "bytes */" + size)
                .header("Accept-Ranges", "bytes");
    }

    long count() {
        return to - from + 1;
    }

    /** As the answer names it. */
    String of(long size) {
        return "bytes " + from + '-' + to + '/' + size;
    }
}
