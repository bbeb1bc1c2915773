package org.exocurate.submission.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.exocurate.model.vocabulary.Slot;
import org.exocurate.model.vocabulary.Term;

/** A place in a claim that a term is looked for. */
enum Axis {
    DONOR("donor", Slot.DONOR),
    DONOR_STATE("donorState", Slot.DONOR_STATE),
    CARGO("cargo", Slot.MIRNA, Slot.GENE, Slot.CHEMICAL),
    RECIPIENT("recipient", Slot.RECIPIENT),
    PROCESS("process", Slot.PROCESS),
    CONDITION("condition", Slot.CONDITION),
    COMPARATOR("comparator", Slot.COMPARATOR),
    SPECIES("species", Slot.SPECIES);

    private final String written;
    private final List<Slot> slots;

    Axis(String written, Slot... slots) {
        this.written = written;
        this.slots = List.of(slots);
    }

    static Optional<Axis> read(String text) {
        return Arrays.stream(values()).filter(axis -> axis.written.equals(text)).findFirst();
    }

    static List<String> all() {
        return Arrays.stream(values()).map(axis -> axis.written).toList();
    }

    boolean takes(Term term) {
        return slots.stream().anyMatch(slot -> slot.takes(term.id()));
    }
}
