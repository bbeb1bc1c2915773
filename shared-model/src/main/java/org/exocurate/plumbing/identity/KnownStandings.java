package org.exocurate.plumbing.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

/** What was lately said of whom, so that a busy caller costs no look at the database; it is believed for a few seconds. */
@ApplicationScoped
public class KnownStandings {

    private static final int MOST = 10_000;

    private final Standings standings;
    private final long lifeNanos;
    private long forgotten;
    private final Map<Account, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Account, Known> eldest) {
            return size() > MOST;
        }
    };

    /** A standing, and when it was read by the clock of this process. */
    private record Known(Standing standing, long since) {}

    KnownStandings(Standings standings, IdentityConfig config) {
        this.standings = standings;
        this.lifeNanos = config.standingLife().toNanos();
    }

    /** What is known without asking. */
    Optional<Standing> lately(Account account) {
        synchronized (known) {
            return Optional.ofNullable(known.get(account))
                    .filter(one -> System.nanoTime() - one.since() < lifeNanos)
                    .map(Known::standing);
        }
    }

    /** Asks the database. */
    Standing now(Account account) {
        long since = System.nanoTime();
        long before = forgotten();
        Standing standing = standings.of(account);
        synchronized (known) {
            // What was read before something was said is not to be remembered after it.
            if (before == forgotten) {
                known.put(account, new Known(standing, since));
            }
        }
        return standing;
    }

    /** To be called when something was said: what is known here is asked anew. */
    public void forget() {
        synchronized (known) {
            known.clear();
            forgotten++;
        }
    }

    private long forgotten() {
        synchronized (known) {
            return forgotten;
        }
    }
}
