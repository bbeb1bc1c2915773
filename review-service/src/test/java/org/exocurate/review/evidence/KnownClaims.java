package org.exocurate.review.evidence;

import java.util.List;
import java.util.Optional;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.review.dataset.PublishedClaim;

/** Published claims without a table: each is compared with the one at hand, which is what any other way has to agree with. */
record KnownClaims(List<PublishedClaim> all) implements PublishedClaims {

    @Override
    public Near near(ComparedClaim claim, long asOf, Optional<Accession> but, Vocabulary vocabulary) {
        List<Compared> matches = all.stream()
                .filter(known -> but.filter(known.accession()::equals).isEmpty())
                .map(known -> Compared.of(claim, known, vocabulary))
                .filter(Compared::isMatch)
                .sorted(Compared.STRONGEST_FIRST)
                .toList();
        List<Compared> standing =
                matches.stream().filter(match -> !match.isRetracted()).toList();
        return new Near(
                matches,
                standing.stream().map(Compared::relation).findFirst(),
                standing.size(),
                matches.stream()
                        .filter(match -> match.isRetracted() && match.relation().saysTheSame())
                        .map(match -> match.published().accession().toString())
                        .toList());
    }

    @Override
    public List<Accession> contradicted(
            ComparedClaim claim, long asOf, Optional<Accession> but, Vocabulary vocabulary) {
        return near(claim, asOf, but, vocabulary).matches().stream()
                .filter(match -> match.relation() == Relation.CONTRADICTS && !match.isRetracted())
                .map(match -> match.published().accession())
                .sorted()
                .toList();
    }

    @Override
    public Optional<PublishedClaim> claim(Accession accession, long asOf) {
        return all.stream().filter(claim -> claim.accession().equals(accession)).findFirst();
    }
}
