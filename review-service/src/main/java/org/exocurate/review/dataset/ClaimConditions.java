package org.exocurate.review.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What claims, or items about claims, are asked for: conditions on columns that both kinds of rows name alike. */
public final class ClaimConditions implements AxisConditions {

    private final String row;
    private final String regulation;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();

    /** On the rows that the statement calls so. */
    public ClaimConditions(String row) {
        this(row, row + ".regulation");
    }

    /** With an expression for what is said of the process, where rows of a former version do not have it in its column. */
    ClaimConditions(String row, String regulation) {
        this.row = row;
        this.regulation = regulation;
    }

    @Override
    public void isOneOf(Column column, Set<String> words) {
        where(of(column) + " = any (?)", (Object) words.toArray(String[]::new));
    }

    @Override
    public void isOnOneOf(List<TermKeys.Wanted> processes) {
        List<String> any = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (TermKeys.Wanted process : processes) {
            any.add(of(Column.PROCESS) + " = any (?)"
                    + process.regulation()
                            .map(said -> " and " + regulation + " = ?")
                            .orElse(""));
            values.add(process.keys().toArray(String[]::new));
            process.regulation().map(Enum::name).ifPresent(values::add);
        }
        where("(" + String.join(" or ", any) + ")", values.toArray());
    }

    @Override
    public void holdsOneOf(Column column, Set<String> words) {
        where(of(column) + " && ?", (Object) words.toArray(String[]::new));
    }

    /** Any other condition, with its arguments. */
    public ClaimConditions where(String condition, Object... values) {
        conditions.add(condition);
        arguments.addAll(List.of(values));
        return this;
    }

    /** All of them; what follows {@code where}. */
    public String sql() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    public List<Object> arguments() {
        return List.copyOf(arguments);
    }

    private String of(Column column) {
        return row + "." + column.sql;
    }

    /** What a claim is found by. */
    enum Column {
        TYPE("type"),
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
