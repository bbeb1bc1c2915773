package org.exocurate.plumbing.limits;

/**
 * What somebody may use: so much a second in the long run, and so much at once after a rest.
 *
 * @param name as the headers name it
 */
record Allowance(String name, long perSecond, long burst) {

    Allowance {
        if (perSecond < 1 || burst < perSecond) {
            throw new IllegalArgumentException("the limit of a " + name + " is at least 1 a second, and its burst"
                    + " at least what a second allows; it is " + perSecond + " and " + burst);
        }
    }

    /** In how many seconds a burst is earned again. */
    long window() {
        return (burst + perSecond - 1) / perSecond;
    }

    /** RateLimit-Policy, as draft-ietf-httpapi-ratelimit-headers-11 writes it. */
    String header() {
        return "\"" + name + "\";q=" + burst + ";w=" + window();
    }
}
