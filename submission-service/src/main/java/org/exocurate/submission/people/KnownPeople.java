package org.exocurate.submission.people;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The people met lately, so that a busy contributor costs no look at the database. A changed profile is not known, and none is for
 * long: another instance may have erased its person.
 */
@ApplicationScoped
class KnownPeople {

    private static final int MOST = 10_000;
    private static final long LIFE_NANOS = Duration.ofSeconds(5).toNanos();

    private final Map<Profile, Known> ids = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Profile, Known> eldest) {
            return size() > MOST;
        }
    };

    /** An id, and when it was read by the clock of this process. */
    private record Known(UUID id, long since) {}

    synchronized Optional<UUID> id(Profile profile) {
        return Optional.ofNullable(ids.get(profile))
                .filter(known -> System.nanoTime() - known.since() < LIFE_NANOS)
                .map(Known::id);
    }

    synchronized void remember(Profile profile, UUID id) {
        ids.put(profile, new Known(id, System.nanoTime()));
    }

    synchronized void forget() {
        ids.clear();
    }
}
