package org.exocurate.review.catalogue;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What was decided for cards that look alike, by who asked: most that is asked was asked by somebody alike before. */
final class Remembered {

    /** So many looks are remembered for one asker, 12 bytes each in a table that may be half empty. */
    private static final int LOOKS = 8_192;

    private static final int ASKERS = 64;

    private final Map<Object, Alike> byAsker = new ConcurrentHashMap<>();

    /** To be added to by the one who asked for it. */
    Alike of(Object asker) {
        Alike known = byAsker.get(asker);
        return known == null ? new Alike() : known.copy();
    }

    /** Keeps what somebody decided, if it is more than is known. */
    void keep(Object asker, Alike more) {
        Alike known = byAsker.get(asker);
        if (more.size() > LOOKS || (known != null && known.size() >= more.size())) {
            return;
        }
        if (known == null && byAsker.size() >= ASKERS) {
            byAsker.clear();
        }
        byAsker.put(asker, more);
    }
}
