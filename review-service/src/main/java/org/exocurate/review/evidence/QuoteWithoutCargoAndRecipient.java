package org.exocurate.review.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.exocurate.model.claim.Cargo;
import org.exocurate.model.claim.CargoKind;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.TermRef;
import org.exocurate.model.vocabulary.Term;
import org.exocurate.review.rules.Rule;

/** A quote that carries a claim says what was sent, and to whom. */
final class QuoteWithoutCargoAndRecipient extends PieceRule {

    private static final String SPECIES = "^[a-z]{3}-(?=(?:miR|mir|let)-)";
    private static final String ARM = "-[35]p$";

    private final Names names;

    QuoteWithoutCargoAndRecipient(Rule rule, Names names) {
        super(rule);
        this.names = names;
    }

    /**
     * Names that no vocabulary lists.
     *
     * @param vesicle of the whole preparation
     * @param recipients by a term, of all that lies below it
     */
    record Names(List<String> vesicle, Map<String, List<String>> recipients) {

        Names {
            vesicle = List.copyOf(vesicle);
            recipients = Map.copyOf(recipients);
        }
    }

    @Override
    Optional<String> fault(Evidence piece, Examination about) {
        boolean quoted =
                piece.supports() && piece.quote() != null && !piece.quote().isBlank();
        List<String> missing = about.claim()
                .filter(claim -> quoted)
                .map(claim -> missing(claim, Prose.of(piece.quote()), about))
                .orElse(List.of());
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(piece.reference() + ": the quote does not name " + String.join(" and ", missing));
    }

    private List<String> missing(Claim claim, Prose quote, Examination about) {
        List<String> missing = new ArrayList<>();
        TermRef cargo = claim.cargo().term();
        if (claim.cargo().kind() == CargoKind.VESICLE && !quote.namesOneOf(names.vesicle())) {
            missing.add("the vesicles");
        }
        if (cargo != null && !quote.namesOneOf(namesOf(claim.cargo(), about))) {
            missing.add(cargo.label());
        }
        TermRef recipient = claim.recipient().term();
        if (recipient != null && !quote.namesOneOf(namesOfRecipient(recipient, about))) {
            missing.add(recipient.label());
        }
        return missing;
    }

    /** Papers name a miRNA without species, and often without its arm. */
    private static List<String> namesOf(Cargo cargo, Examination about) {
        Stream<String> all = listed(cargo.term(), about);
        return cargo.kind() == CargoKind.MIRNA
                ? all.map(name -> name.replaceFirst(SPECIES, "").replaceFirst(ARM, ""))
                        .toList()
                : all.toList();
    }

    private List<String> namesOfRecipient(TermRef recipient, Examination about) {
        Stream<String> more = names.recipients().entrySet().stream()
                .filter(entry -> about.isWithin(recipient, List.of(entry.getKey())))
                .flatMap(entry -> entry.getValue().stream());
        return Stream.concat(listed(recipient, about), more).toList();
    }

    private static Stream<String> listed(TermRef term, Examination about) {
        Stream<String> synonyms = term.curie().flatMap(about.vocabulary()::term).map(Term::synonyms).stream()
                .flatMap(List::stream);
        return Stream.concat(Stream.of(term.label()), synonyms);
    }
}
