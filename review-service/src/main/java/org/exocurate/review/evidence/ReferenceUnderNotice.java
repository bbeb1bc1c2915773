package org.exocurate.review.evidence;

import java.util.Locale;
import java.util.Optional;

import org.exocurate.model.claim.Evidence;
import org.exocurate.review.rules.Rule;
import org.exocurate.review.works.Notice;

/** A notice of one type is in force on the work that a piece of evidence cites. */
final class ReferenceUnderNotice extends PieceRule {

    private final Notice.Type type;

    ReferenceUnderNotice(Rule rule, Notice.Type type) {
        super(rule);
        this.type = type;
    }

    @Override
    Optional<String> fault(Evidence piece, Examination about) {
        return about.papers()
                .on(piece.reference())
                .filter(notice -> notice.type() == type)
                .map(notice -> "%s is under a notice of %s of %s: %s"
                        .formatted(
                                cited(piece, notice),
                                type.name().toLowerCase(Locale.ROOT),
                                notice.date(),
                                notice.source()));
    }

    private static String cited(Evidence piece, Notice notice) {
        return piece.reference().equals(notice.reference())
                ? piece.reference().toString()
                : piece.reference() + " (" + notice.reference() + ")";
    }
}
