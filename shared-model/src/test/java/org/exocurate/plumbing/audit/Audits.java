package org.exocurate.plumbing.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

import org.exocurate.testing.Database;

/** An audit wired by hand on a database of its own; it is sealed when a test says so. */
final class Audits {

    static final Actor STEWARD = new Actor(Optional.of(UUID.randomUUID()), Optional.of("token-1"));

    final Database database = Database.fresh();
    final Log log = new Log();
    final EntryTable entries = new EntryTable(database.sql());
    final SealTable seals = new SealTable(database.sql());
    final Audit audit = new Audit(entries, known -> STEWARD, "test");
    final AuditWalk walk = new AuditWalk(entries, seals, log);

    Sealing sealing(int entriesPerSeal) {
        return new Sealing(entries, seals, log, database.transactions(), config(entriesPerSeal));
    }

    AuditConfig config(int entriesPerSeal) {
        return new SmallSeals(entriesPerSeal);
    }

    void add(Act... acts) {
        database.transactions().fresh(() -> audit.addAll(List.of(acts)));
    }

    /** Seals all that waits, so many entries at a time. */
    void seal(int entriesPerSeal) {
        Sealing sealing = sealing(entriesPerSeal);
        boolean more = true;
        while (more) {
            more = sealing.next();
        }
    }

    List<AuditFault> faults() {
        List<AuditFault> faults = new ArrayList<>();
        database.transactions().fresh(() -> walk.check(faults::add));
        return faults;
    }

    List<Entry> read() {
        return entries.page(AuditQuery.read(new AuditQuery.Asked(null, null, null, null, null, null, "500")));
    }

    /** What an owner of the database can do who lets nothing stop them. */
    int byHand(String table, String statement) {
        database.sql().update("alter table " + table + " disable trigger user");
        int rows = database.sql().update(statement);
        database.sql().update("alter table " + table + " enable trigger user");
        return rows;
    }

    /** A log that grows by one at a time. */
    static final class Log implements Landmarks {

        private final ConcurrentSkipListMap<Long, String> digests =
                new ConcurrentSkipListMap<>(Map.of(0L, Seal.NOTHING_BEFORE));

        void grow() {
            long next = end().number() + 1;
            digests.put(next, "digest " + next);
        }

        /** Everything from this number on is written anew. */
        void rewrite(long from) {
            digests.replaceAll((number, digest) -> number < from ? digest : digest + " forged");
        }

        @Override
        public Landmark end() {
            var last = digests.lastEntry();
            return new Landmark(last.getKey(), last.getValue());
        }

        @Override
        public Set<Landmark> strange(Collection<Landmark> named) {
            return named.stream()
                    .filter(one -> !one.digest().equals(digests.get(one.number())))
                    .collect(Collectors.toSet());
        }
    }
}
