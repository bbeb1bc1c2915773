package org.exocurate.review.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.Works;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.review.dataset.PublishedClaim;
import org.exocurate.review.works.Bibliography;
import org.exocurate.review.works.KnownWorks;

/** Published claims without a table: each is compared with the one at hand, which is what any other way has to agree with. */
record KnownClaims(List<PublishedClaim> all, KnownWorks papers) implements PublishedClaims {

    KnownClaims(List<PublishedClaim> all) {
        this(all, KnownWorks.NOTHING);
    }

    @Override
    public Bibliography.At papersNow() {
        return new Bibliography.At(3, 5);
    }

    @Override
    public KnownWorks papers(Collection<Evidence> evidence, long asOf, Bibliography.At at) {
        return papers.with(evidence);
    }

    @Override
    public Near near(ComparedClaim claim, long asOf, Optional<Accession> but, Vocabulary vocabulary, Works known) {
        List<Compared> matches = all.stream()
                .filter(other -> but.filter(other.accession()::equals).isEmpty())
                .map(other -> Compared.of(claim, other, vocabulary, known))
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
                        .map(match -> match.accession().toString())
                        .toList());
    }

    @Override
    public List<Accession> contradicted(
            ComparedClaim claim, long asOf, Optional<Accession> but, Vocabulary vocabulary) {
        return near(claim, asOf, but, vocabulary, Works.APART).matches().stream()
                .filter(match -> match.relation() == Relation.CONTRADICTS && !match.isRetracted())
                .map(match -> match.accession())
                .sorted()
                .toList();
    }

    @Override
    public Optional<PublishedClaim> claim(Accession accession, long asOf) {
        return all.stream().filter(claim -> claim.accession().equals(accession)).findFirst();
    }
}
