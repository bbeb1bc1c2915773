package org.exocurate.model.dataset;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.StudyModel;

/** What a reader asks of an experiment with vesicles; computed from the evidence, never typed. */
public enum QualityItem {
    ISOLATION("isolation stated", piece -> named(piece.isolation())),
    EV_MARKERS("EV markers shown", piece -> named(piece.markers())),
    NEGATIVE_MARKER("negative marker", piece -> named(piece.negativeMarkers())),
    PARTICLE_COUNT("particle count", piece -> is(piece.particleCount())),
    IMAGING("imaging", piece -> is(piece.imaging())),
    DOSE("dose", piece -> piece.dose() != null && !piece.dose().isBlank()),
    UPTAKE("uptake shown", piece -> is(piece.uptakeShown())),
    CARGO_FUNCTION("cargo function shown", piece -> is(piece.cargoFunctionShown())),
    IN_VIVO_OR_CLINICAL("in vivo or clinical", QualityItem::livesOn);

    /** A work of quality meets this many of the nine. */
    public static final int ENOUGH = 5;

    private final String words;
    private final Predicate<Evidence> met;

    QualityItem(String words, Predicate<Evidence> met) {
        this.words = words;
        this.met = met;
    }

    public String words() {
        return words;
    }

    public boolean isMetBy(Evidence piece) {
        return met.test(piece);
    }

    public boolean isMetByOneOf(Collection<Evidence> work) {
        return work.stream().anyMatch(this::isMetBy);
    }

    /** True if the pieces of one work meet enough of the nine together. */
    public static boolean areEnough(Collection<Evidence> work) {
        return metBy(work).size() >= ENOUGH;
    }

    /** What the pieces of one work show together. */
    public static Set<QualityItem> metBy(Collection<Evidence> work) {
        Set<QualityItem> all = EnumSet.noneOf(QualityItem.class);
        for (QualityItem item : values()) {
            if (item.isMetByOneOf(work)) {
                all.add(item);
            }
        }
        return all;
    }

    private static boolean livesOn(Evidence piece) {
        return piece.model() == StudyModel.IN_VIVO || piece.model() == StudyModel.CLINICAL;
    }

    private static boolean is(Boolean stated) {
        return Boolean.TRUE.equals(stated);
    }

    private static boolean named(List<String> names) {
        return names.stream().anyMatch(name -> !name.isBlank());
    }
}
