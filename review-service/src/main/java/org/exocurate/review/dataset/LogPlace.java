package org.exocurate.review.dataset;

/** Where something stands in the log: change n at 2n, a release right after the last change that it covers, at 2n + 1. */
public final class LogPlace {

    private LogPlace() {}

    public static long ofChange(long sequence) {
        return 2 * sequence;
    }

    public static long ofRelease(long to) {
        return 2 * to + 1;
    }

    /** The sequence of what stands there. */
    public static long sequence(long place) {
        return place / 2;
    }
}
