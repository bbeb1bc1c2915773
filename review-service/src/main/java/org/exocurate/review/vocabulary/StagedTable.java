package org.exocurate.review.vocabulary;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.sql.Sql;

/** The rows that are being taken in, and what each of them would change. */
@ApplicationScoped
class StagedTable {

    private static final String CLEAR = "delete from vocabulary_staged";

    // Lists travel as one text each, joined by a sign that no name holds: unnest would flatten an array of arrays.
    private static final String ADD =
            """
            insert into vocabulary_staged as held (id, line, label, synonyms, parents, obsolete, replaced_by, consider)
            select id, line, label, string_to_array(synonyms, E'\\x1f'), string_to_array(parents, E'\\x1f'), obsolete,
                replaced_by, string_to_array(consider, E'\\x1f')
            from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::text[], ?::text[])
                as row (id, line, label, synonyms, parents, obsolete, replaced_by, consider)
            on conflict (id) do update set
                label = case when held.obsolete and not excluded.obsolete then excluded.label else held.label end,
                synonyms = array(
                    select distinct name collate "C"
                    from unnest(held.synonyms || excluded.synonyms || array[held.label, excluded.label]) as name
                    where name <> case when held.obsolete and not excluded.obsolete then excluded.label else held.label end
                    order by 1),
                parents = array(
                    select distinct parent collate "C" from unnest(held.parents || excluded.parents) as parent order by 1),
                obsolete = held.obsolete and excluded.obsolete,
                replaced_by = case when held.obsolete and excluded.obsolete
                    then coalesce(nullif(held.replaced_by, ''), excluded.replaced_by) else '' end,
                consider = case when held.obsolete and excluded.obsolete then held.consider else '{}' end""";

    // A loaded row that says no more than the packaged one of its id changes nothing; names that only the packaged row
    // holds stay.
    private static final String JUDGE =
            """
            update vocabulary_staged s
            set was = judged.was, outcome = judged.outcome
            from (
                select s.id, coalesce(own.label, other.label) as was,
                    case
                        when own.id is not null
                            and (own.label, own.synonyms, own.parents, own.obsolete, own.replaced_by, own.consider)
                                = (s.label, s.synonyms, s.parents, s.obsolete, s.replaced_by, s.consider)
                            then 'UNCHANGED'
                        when own.id is null and other.id is not null and other.origin = 'PACKAGED'
                            and (other.label, other.parents, other.obsolete, other.replaced_by, other.consider)
                                = (s.label, s.parents, s.obsolete, s.replaced_by, s.consider)
                            and s.synonyms <@ other.synonyms
                            then 'UNCHANGED'
                        when s.replaced_by <> '' and s.replaced_by <> coalesce(own.replaced_by, other.replaced_by, '')
                            then 'MERGED'
                        when s.obsolete and not coalesce(own.obsolete, other.obsolete, false) then 'OBSOLETE'
                        when own.id is null and other.id is null then 'ADDED'
                        when coalesce(own.label, other.label) <> s.label then 'RENAMED'
                        else 'CHANGED'
                    end as outcome
                from vocabulary_staged s
                left join vocabulary_term own on own.id = s.id and own.origin = ? and own.until is null
                left join vocabulary_term other on other.id = s.id and other.origin <> ? and other.until is null) judged
            where judged.id = s.id""";

    private static final String COUNTS = "select outcome, count(*) as rows from vocabulary_staged group by outcome";

    private static final String SCHEMES =
            "select split_part(id, ':', 1) as prefix, count(*) as rows from vocabulary_staged group by 1 order by 1";

    private static final String EXAMPLES =
            """
            select id, label, was, replaced_by, outcome from (
                select *, row_number() over (partition by outcome order by line) as place
                from vocabulary_staged where outcome <> 'UNCHANGED') staged
            where place <= ? order by outcome, place""";

    private static final String LINES = "select id, line from vocabulary_staged where id = any (?)";

    private static final String ANALYSE = "analyze vocabulary_staged";

    private final Sql sql;

    StagedTable(Sql sql) {
        this.sql = sql;
    }

    void clear() {
        sql.update(CLEAR);
    }

    /** Rows of different ids. */
    void add(Collection<Staged> rows) {
        sql.update(
                ADD,
                texts(rows, row -> row.term().id()),
                rows.stream().mapToLong(Staged::line).toArray(),
                texts(rows, row -> row.term().label()),
                texts(rows, row -> joined(row.term().synonyms())),
                texts(rows, row -> joined(row.term().parents())),
                rows.stream().map(row -> row.term().obsolete()).toArray(Boolean[]::new),
                texts(rows, row -> row.term().replacedBy()),
                texts(rows, row -> joined(row.term().consider())));
    }

    /** Says of each row what it would change if it came in from there. */
    void judge(Origin from) {
        sql.update(ANALYSE);
        sql.update(JUDGE, from, from);
    }

    Map<Outcome, Long> counts() {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        sql.each(
                COUNTS,
                row -> Map.entry(Outcome.valueOf(row.getString("outcome")), row.getLong("rows")),
                count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /** How many rows each prefix has. */
    Map<String, Long> schemes() {
        Map<String, Long> counts = new TreeMap<>();
        sql.each(
                SCHEMES,
                row -> Map.entry(row.getString("prefix"), row.getLong("rows")),
                count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /** The first few rows of each outcome. */
    List<Example> examples(int most) {
        return sql.list(
                EXAMPLES,
                row -> new Example(
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("id"),
                        row.getString("label"),
                        row.getString("was"),
                        row.getString("replaced_by")),
                most);
    }

    /** Where these rows stood in the file. */
    Map<String, Long> lines(Collection<String> ids) {
        Map<String, Long> lines = new TreeMap<>();
        sql.each(
                LINES,
                row -> Map.entry(row.getString("id"), row.getLong("line")),
                line -> lines.put(line.getKey(), line.getValue()),
                (Object) ids.toArray(String[]::new));
        return lines;
    }

    private static String[] texts(Collection<Staged> rows, Function<Staged, String> part) {
        return rows.stream().map(part).toArray(String[]::new);
    }

    private static String joined(List<String> texts) {
        return String.join("\u001f", texts);
    }
}
