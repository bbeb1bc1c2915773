package org.exocurate.review.evidence;

import java.util.List;
import java.util.Optional;

import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.Donor;
import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.TermRef;
import org.exocurate.model.vocabulary.Scheme;
import org.exocurate.review.rules.Rule;

/** Vesicles of every tissue meet in blood; that these are of the donor takes a marker that not all of them bear. */
final class TissueFromBiofluid extends PieceRule {

    private final Names names;

    TissueFromBiofluid(Rule rule, Names names) {
        super(rule);
        this.names = names;
    }

    /**
     * What tells a fluid from a tissue, and a tissue's vesicles from others.
     *
     * @param fluids terms of fluids, which are donors in their own right
     * @param biofluids their names where vesicles were isolated from them
     * @param culture names of what only a dish holds
     * @param generalMarkers names of markers that vesicles of any tissue bear
     */
    record Names(List<String> fluids, List<String> biofluids, List<String> culture, List<String> generalMarkers) {

        Names {
            fluids = List.copyOf(fluids);
            biofluids = List.copyOf(biofluids);
            culture = List.copyOf(culture);
            generalMarkers = List.copyOf(generalMarkers);
        }

        boolean isBiofluid(Prose source) {
            return source.namesOneOf(biofluids) && !source.namesOneOf(culture);
        }

        boolean tellsATissue(String marker) {
            return !marker.isBlank() && !Prose.of(marker).namesOneOf(generalMarkers);
        }
    }

    @Override
    Optional<String> fault(Evidence piece, Examination about) {
        return about.claim()
                .map(Claim::donor)
                .map(Donor::term)
                .filter(donor -> isTissue(donor, about))
                .filter(donor -> names.isBiofluid(Prose.of(piece.isolatedFrom())))
                .filter(donor -> piece.markers().stream().noneMatch(names::tellsATissue))
                .map(donor -> piece.reference() + ": isolated from " + piece.isolatedFrom()
                        + ", and no marker shows that the vesicles are of " + donor.label());
    }

    private boolean isTissue(TermRef donor, Examination about) {
        return donor.isResolved()
                && Scheme.of(donor.id()).filter(Scheme.UBERON::equals).isPresent()
                && !about.isWithin(donor, names.fluids());
    }
}
