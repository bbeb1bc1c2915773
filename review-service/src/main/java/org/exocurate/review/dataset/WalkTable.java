package org.exocurate.review.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;

/** Reads the dataset's tables side by side, to see whether they tell the same. */
@ApplicationScoped
class WalkTable {

    // What the log says of each state, beside the state as stored; either may be missing.
    private static final String STATES =
            """
            select coalesce(log.accession, claim_state.accession) as accession,
                coalesce(log.sequence, claim_state.since) as since,
                log.content, log.version as log_version, log.before, log.former,
                log.accession is not null as in_log, claim_state.accession is not null as in_states,
                log.until is not distinct from claim_state.until as same_end,
                claim_state.version, status, grade, type, type_group, donor, donor_state, cargo_kind, cargo, cargo_role,
                recipient, process, condition,
                coalesce(regulation, log.content::jsonb #>> '{claim,effect,regulation}', '') as regulation,
                coalesce(outcome, log.content::jsonb #>> '{claim,effect,outcome}', 'NOT_STATED') as outcome
            from (
                select accession, sequence, version, content, before,
                    lag(after) over claim as former, lead(sequence) over claim as until
                from change window claim as (partition by accession order by sequence)) log
            full join claim_state on claim_state.accession = log.accession and claim_state.since = log.sequence
            order by 1, 2""";

    private static final String LEAVES =
            """
            select coalesce(leaf.idx + 1, last.accession) as accession, leaf.hash, last.after
            from (select idx, hash from merkle_node where level = 0) leaf
            full join (
                select distinct on (accession) accession, after from change order by accession, sequence desc) last
            on leaf.idx = last.accession - 1
            order by 1""";

    private static final String BRANCHES =
            """
            select node.level, node.idx
            from merkle_node node
            left join merkle_node l on l.level = node.level - 1 and l.idx = node.idx * 2
            left join merkle_node r on r.level = node.level - 1 and r.idx = node.idx * 2 + 1
            where node.level <> 0 and sha256('\\x01'::bytea || l.hash || r.hash) is distinct from node.hash
            order by node.level, node.idx limit 100""";

    private static final String LEVELS =
            "select level, count(*) as nodes, max(idx) as last from merkle_node group by level order by level";

    private static final String COUNTS =
            """
            select count(*) as claims, count(*) filter (where status = 'PUBLISHED') as published,
                count(*) filter (where status = 'CONTESTED') as contested,
                count(*) filter (where status = 'RETRACTED') as retracted
            from claim_state where since <= ? and (until is null or until > ?)""";

    private final Sql sql;

    WalkTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * A state as the log has it and as it is stored.
     *
     * @param content what the log says; empty where it knows no such state
     * @param before the digest that the change says was before it; so for former, as the log itself has it
     * @param stored empty where the log's state is missing
     */
    record Pair(
            long accession,
            long since,
            Optional<String> content,
            int version,
            Optional<String> before,
            Optional<String> former,
            boolean sameEnd,
            Optional<ClaimState> stored) {}

    /** A leaf of the tree and the digest that it should stand for; either may be missing. */
    record Leaf(long accession, Optional<byte[]> hash, Optional<String> after) {}

    /** How many nodes a level has. */
    record Level(int level, long nodes, long last) {}

    void eachState(Consumer<Pair> sink) {
        sql.each(STATES, WalkTable::pair, sink);
    }

    void eachLeaf(Consumer<Leaf> sink) {
        sql.each(
                LEAVES,
                row -> new Leaf(
                        row.getLong("accession"),
                        Optional.ofNullable(row.getBytes("hash")),
                        Optional.ofNullable(row.getString("after"))),
                sink);
    }

    /** Inner nodes that are not the hash of their children. */
    List<MerkleTree.Place> wrongBranches() {
        return sql.list(BRANCHES, row -> new MerkleTree.Place(row.getInt("level"), row.getLong("idx")));
    }

    List<Level> levels() {
        return sql.list(LEVELS, row -> new Level(row.getInt("level"), row.getLong("nodes"), row.getLong("last")));
    }

    Head.Counts counts(long asOf) {
        return sql.one(COUNTS, WalkTable::counts, asOf, asOf).orElseThrow();
    }

    private static Head.Counts counts(ResultSet row) throws SQLException {
        return new Head.Counts(
                row.getLong("claims"), row.getLong("published"), row.getLong("contested"), row.getLong("retracted"));
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(
                row.getLong("accession"),
                row.getLong("since"),
                row.getBoolean("in_log") ? Optional.of(row.getString("content")) : Optional.empty(),
                row.getInt("log_version"),
                Optional.ofNullable(row.getString("before")),
                Optional.ofNullable(row.getString("former")),
                row.getBoolean("same_end"),
                row.getBoolean("in_states") ? Optional.of(state(row)) : Optional.empty());
    }

    private static ClaimState state(ResultSet row) throws SQLException {
        return new ClaimState(
                row.getLong("accession"),
                row.getInt("version"),
                row.getString("status"),
                row.getString("grade"),
                row.getString("type"),
                row.getString("type_group"),
                row.getString("donor"),
                Columns.texts(row, "donor_state"),
                row.getString("cargo_kind"),
                row.getString("cargo"),
                row.getString("cargo_role"),
                row.getString("recipient"),
                row.getString("process"),
                Columns.texts(row, "condition"),
                row.getString("regulation"),
                row.getString("outcome"));
    }
}
