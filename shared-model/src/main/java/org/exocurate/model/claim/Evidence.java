package org.exocurate.model.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** One piece of evidence: a work, what it says, and how well its vesicles were shown to be the cause. Null is "not stated". */
public record Evidence(
        Reference reference,
        List<Reference> sameAs,
        EvidenceDirection direction,
        EvidenceKind kind,
        List<Reference> reviewOf,
        TermRef species,
        TermRef donorSpecies,
        StudyModel model,
        String laboratory,
        List<Author> authors,
        String isolatedFrom,
        List<String> isolation,
        Medium medium,
        List<String> markers,
        List<String> negativeMarkers,
        Boolean particleCount,
        Boolean imaging,
        String dose,
        Boolean uptakeShown,
        Boolean cargoInside,
        Boolean cargoFunctionShown,
        Boolean evDependence,
        Boolean haemolysis,
        Integer n,
        BigDecimal auc,
        BigDecimal sensitivity,
        BigDecimal specificity,
        String cutOff,
        String quote,
        String locator,
        String evTrackId) {

    public Evidence {
        Objects.requireNonNull(reference, "evidence needs a reference");
        Objects.requireNonNull(direction, "evidence needs a direction");
        Objects.requireNonNull(kind, "evidence needs a kind");
        sameAs = copy(sameAs);
        reviewOf = copy(reviewOf);
        authors = copy(authors);
        isolation = copy(isolation);
        markers = copy(markers);
        negativeMarkers = copy(negativeMarkers);
    }

    private static <T> List<T> copy(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    public boolean supports() {
        return direction == EvidenceDirection.SUPPORTS;
    }

    /** True if the person of this ORCID iD is among the authors, or is who the laboratory is known by, however it is spelt. */
    public boolean isBy(String orcid) {
        String sought = orcid.toUpperCase(Locale.ROOT);
        return Stream.concat(Stream.ofNullable(laboratory), authors.stream().map(Author::orcid))
                .filter(Objects::nonNull)
                .anyMatch(named -> named.toUpperCase(Locale.ROOT).contains(sought));
    }

    public boolean isPrimary() {
        return kind == EvidenceKind.PRIMARY;
    }
}
