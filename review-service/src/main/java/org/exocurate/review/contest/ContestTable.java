package org.exocurate.review.contest;

import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.sql.Sql;

/** Which words changed their meaning, and up to which claim those that use them have been held against the others since. */
@ApplicationScoped
class ContestTable {

    private static final String ADD =
            """
            insert into contest_word (word, version) select word, ? from unnest(?::int[]) as touched (word)
            on conflict do nothing""";

    private static final String NEWEST = "select max(version) as version from contest_word having count(*) > 0";

    private static final String WORDS = "select distinct word from contest_word where version <= ?";

    private static final String TAKE = "select version, looked_to from contest_mark for update skip locked";

    private static final String MOVE = "update contest_mark set version = ?, looked_to = ?";

    private static final String DONE = "delete from contest_word where version <= ?";

    private static final String WAITING = "select count(*) as words from contest_word";

    private final Sql sql;

    ContestTable(Sql sql) {
        this.sql = sql;
    }

    /** Up to which claim those that use the words of changes up to a version have been looked at. */
    record Mark(long version, long lookedTo) {}

    void add(long version, int[] words) {
        if (words.length > 0) {
            sql.update(ADD, version, words);
        }
    }

    /** The newest version of the vocabulary with words that are not done. */
    Optional<Long> newest() {
        return sql.one(NEWEST, row -> row.getLong("version"));
    }

    int[] words(long version) {
        return sql.list(WORDS, row -> row.getInt("word"), version).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    long waiting() {
        return sql.one(WAITING, row -> row.getLong("words")).orElse(0L);
    }

    /** For this transaction alone until it ends; empty if another has it. */
    Optional<Mark> take() {
        return sql.one(TAKE, row -> new Mark(row.getLong("version"), row.getLong("looked_to")));
    }

    void move(Mark mark) {
        sql.update(MOVE, mark.version(), mark.lookedTo());
    }

    /** Nothing more to be done for the words of changes up to this version. */
    void done(long version) {
        sql.update(DONE, version);
    }
}
