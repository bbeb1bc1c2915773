package org.exocurate.plumbing.limits;

/**
 * What came of a request for a share.
 *
 * @param left of the allowance
 * @param seconds after which there is more: all of it if granted, enough for one if not
 */
record Grant(Allowance allowance, boolean granted, long left, long seconds) {

    /** RateLimit, as draft-ietf-httpapi-ratelimit-headers-11 writes it. */
    String header() {
        return "\"" + allowance.name() + "\";r=" + left + ";t=" + seconds;
    }
}
