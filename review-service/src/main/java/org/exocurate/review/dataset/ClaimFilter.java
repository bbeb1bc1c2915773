package org.exocurate.review.dataset;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;

import org.exocurate.model.claim.CargoKind;
import org.exocurate.model.claim.CargoRole;
import org.exocurate.model.claim.ClaimType;
import org.exocurate.model.dataset.ClaimStatus;
import org.exocurate.model.dataset.Grade;
import org.exocurate.model.vocabulary.Slot;
import org.exocurate.model.vocabulary.VocabularyInForce;
import org.exocurate.plumbing.http.Parameters;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.review.dataset.ClaimConditions.Column;

/** Reads the filters of a query: words of a list, or terms that stand for all that lies below them. */
@ApplicationScoped
public class ClaimFilter {

    private final VocabularyInForce vocabulary;

    ClaimFilter(VocabularyInForce vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Adds what is asked of the axes; filters all hold, several values of one mean any of them. */
    public void axes(MultivaluedMap<String, String> asked, ClaimConditions query) {
        axes(asked, (AxisConditions) query);
    }

    void axes(MultivaluedMap<String, String> asked, AxisConditions query) {
        TermKeys keys = new TermKeys(vocabulary.get());
        Parameters parameters = new Parameters();
        parameters.check(() -> words(asked, "type", ClaimType.class, Column.TYPE, query));
        parameters.check(() -> words(asked, "cargoRole", CargoRole.class, Column.CARGO_ROLE, query));
        parameters.check(() -> terms(asked, "donor", Column.DONOR, query, keys, Slot.DONOR));
        parameters.check(() -> terms(asked, "recipient", Column.RECIPIENT, query, keys, Slot.RECIPIENT));
        parameters.check(() -> processes(asked.getOrDefault("process", List.of()), query, keys));
        parameters.check(() -> cargo(asked.getOrDefault("cargo", List.of()), query, keys));
        parameters.check(() -> many(asked, "donorState", Column.DONOR_STATE, query, keys, Slot.DONOR_STATE));
        parameters.check(() -> many(asked, "condition", Column.CONDITION, query, keys, Slot.CONDITION));
        parameters.requireGood();
    }

    /** Adds what is asked of a published claim: its axes and where it stands. */
    void published(MultivaluedMap<String, String> asked, AxisConditions query) {
        Parameters parameters = new Parameters();
        parameters.check(() -> axes(asked, query));
        parameters.check(() -> words(asked, "grade", Grade.class, Column.GRADE, query));
        parameters.check(() -> words(asked, "status", ClaimStatus.class, Column.STATUS, query));
        parameters.requireGood();
    }

    private static <E extends Enum<E>> void words(
            MultivaluedMap<String, String> asked, String name, Class<E> type, Column column, AxisConditions query) {
        List<String> values = asked.getOrDefault(name, List.of());
        if (!values.isEmpty()) {
            Set<String> words = new LinkedHashSet<>();
            values.forEach(value -> words.add(word(value, name, type)));
            query.isOneOf(column, words);
        }
    }

    private static <E extends Enum<E>> String word(String value, String name, Class<E> type) {
        String word = value.toUpperCase(Locale.ROOT);
        List<String> known =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        if (!known.contains(word)) {
            throw Refused.parameter(name, name + " is one of " + String.join(", ", known));
        }
        return word;
    }

    private static void terms(
            MultivaluedMap<String, String> asked,
            String name,
            Column column,
            AxisConditions query,
            TermKeys keys,
            Slot slot) {
        List<String> values = asked.getOrDefault(name, List.of());
        if (!values.isEmpty()) {
            query.isOneOf(column, keys.of(values, name, slot));
        }
    }

    private static void processes(List<String> values, AxisConditions query, TermKeys keys) {
        if (!values.isEmpty()) {
            query.isOnOneOf(keys.processes(values, "process"));
        }
    }

    private static void many(
            MultivaluedMap<String, String> asked,
            String name,
            Column column,
            AxisConditions query,
            TermKeys keys,
            Slot slot) {
        List<String> values = asked.getOrDefault(name, List.of());
        if (!values.isEmpty()) {
            query.holdsOneOf(column, keys.of(values, name, slot));
        }
    }

    /** A cargo is named by its kind, or by a term of any kind. */
    private static void cargo(List<String> values, AxisConditions query, TermKeys keys) {
        List<String> kinds = Arrays.stream(CargoKind.values()).map(Enum::name).toList();
        Set<String> upper = new LinkedHashSet<>();
        values.forEach(value -> upper.add(value.toUpperCase(Locale.ROOT)));
        if (!values.isEmpty() && kinds.containsAll(upper)) {
            query.isOneOf(Column.CARGO_KIND, upper);
        } else if (!values.isEmpty()) {
            query.isOneOf(Column.CARGO, keys.of(values, "cargo", Slot.MIRNA, Slot.GENE, Slot.CHEMICAL, Slot.CIRCRNA));
        }
    }
}
