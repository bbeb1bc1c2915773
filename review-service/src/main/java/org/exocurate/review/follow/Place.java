package org.exocurate.review.follow;

import org.exocurate.plumbing.http.Refused;

/** Reads the sequence after which a follower goes on. */
final class Place {

    private Place() {}

    /** 0 if none is given. */
    static long sequence(String name, String value) {
        if (value == null) {
            return 0;
        }
        if (!value.matches("\\d{1,18}")) {
            throw Refused.parameter(name, name + " is a sequence: a whole number from 0 on");
        }
        return Long.parseLong(value);
    }

    /** The same, of something that is there already. */
    static long reached(String name, String value, long head) {
        long sequence = sequence(name, value);
        if (sequence > head) {
            throw Refused.parameter(
                    name,
                    name + " is " + sequence + ", but the last change is " + head + "; go on after that one or before");
        }
        return sequence;
    }
}
