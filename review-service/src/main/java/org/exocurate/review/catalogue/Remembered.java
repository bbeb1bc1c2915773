package org.exocurate.review.catalogue;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What was decided for cards that look alike, by who asked: most that is asked was asked by somebody alike before. */
final class Remembered {

    /** So many looks are remembered in all, 80 bytes each, and 8 in tables that may be three quarters empty. */
    private static final int LOOKS = 100_000;

    private static final Alike NOTHING = new Alike();

    private final Map<Object, Alike> byAsker = new ConcurrentHashMap<>();

    /** Others have the same one: whoever adds to it copies it first. */
    Alike of(Object asker) {
        return byAsker.getOrDefault(asker, NOTHING);
    }

    /** Keeps what somebody decided, if it is more than is known. */
    void keep(Object asker, Alike more) {
        Alike known = of(asker);
        if (known.size() >= more.size() || more.size() > LOOKS) {
            return;
        }
        int all = byAsker.values().stream().mapToInt(Alike::size).sum();
        if (all + more.size() - known.size() > LOOKS) {
            byAsker.clear();
        }
        byAsker.put(asker, more);
    }
}
