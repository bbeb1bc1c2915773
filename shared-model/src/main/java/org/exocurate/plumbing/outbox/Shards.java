package org.exocurate.plumbing.outbox;

/** Cuts the lanes into shards, each of which one relay sends at a time. The cut is part of the stored rows: it never changes. */
final class Shards {

    static final int COUNT = 16;

    private Shards() {}

    static int of(String lane) {
        int hash = lane.hashCode();
        return Math.floorMod(hash ^ (hash >>> 16), COUNT);
    }
}
