package org.exocurate.review.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Which claims are asked for: the conditions that a claim's state meets, and how many claims from where on. */
final class ClaimQuery {

    private static final String REGULATED =
            " and coalesce(claim_state.regulation, change.content::jsonb #>> '{claim,effect,regulation}') = ?";

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();
    private final int limit;

    /** As of a sequence, or of the head where none is given; one more than the limit is read, to see whether more follow. */
    ClaimQuery(OptionalLong asOf, long after, int limit) {
        this.limit = limit;
        if (asOf.isPresent()) {
            where("since <= ? and (until is null or until > ?)", asOf.getAsLong(), asOf.getAsLong());
        } else {
            where("until is null");
        }
        where("claim_state.accession > ?", after);
    }

    int limit() {
        return limit;
    }

    /** The column holds one of the words. */
    ClaimQuery isOneOf(Column column, Set<String> words) {
        return where(column.sql + " = any (?)", (Object) words.toArray(String[]::new));
    }

    /** It is about one of these processes, and says of it what is asked for. What a former version wrote says so in its content only. */
    ClaimQuery isOnOneOf(List<TermKeys.Wanted> processes) {
        List<String> any = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (TermKeys.Wanted process : processes) {
            any.add("process = any (?)"
                    + process.regulation().map(said -> REGULATED).orElse(""));
            values.add(process.keys().toArray(String[]::new));
            process.regulation().map(Enum::name).ifPresent(values::add);
        }
        return where("(" + String.join(" or ", any) + ")", values.toArray());
    }

    /** One of the column's many words is one of these. */
    ClaimQuery holdsOneOf(Column column, Set<String> words) {
        return where(column.sql + " && ?", (Object) words.toArray(String[]::new));
    }

    private ClaimQuery where(String condition, Object... values) {
        conditions.add(condition);
        arguments.addAll(List.of(values));
        return this;
    }

    String where() {
        return "where " + String.join(" and ", conditions) + " order by claim_state.accession limit ?";
    }

    Object[] arguments() {
        List<Object> all = new ArrayList<>(arguments);
        all.add(limit + 1);
        return all.toArray();
    }

    /** What a claim is found by. */
    enum Column {
        TYPE("claim_state.type"),
        DONOR("donor"),
        DONOR_STATE("donor_state"),
        CARGO_KIND("cargo_kind"),
        CARGO("cargo"),
        CARGO_ROLE("cargo_role"),
        RECIPIENT("recipient"),
        PROCESS("process"),
        CONDITION("condition"),
        GRADE("grade"),
        STATUS("status");

        private final String sql;

        Column(String sql) {
            this.sql = sql;
        }
    }
}
