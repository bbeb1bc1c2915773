package org.exocurate.submission.people;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/** The people met lately, so that a busy contributor costs no look at the database. A changed profile is not known. */
@ApplicationScoped
class KnownPeople {

    private static final int MOST = 10_000;

    private final Map<Profile, UUID> ids = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Profile, UUID> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<UUID> id(Profile profile) {
        return Optional.ofNullable(ids.get(profile));
    }

    synchronized void remember(Profile profile, UUID id) {
        ids.put(profile, id);
    }
}
