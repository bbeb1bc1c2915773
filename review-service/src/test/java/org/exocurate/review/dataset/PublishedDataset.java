package org.exocurate.review.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.dataset.Change;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyFiles;
import org.exocurate.plumbing.sql.Sql;
import org.exocurate.plumbing.sql.Transactions;
import org.exocurate.review.catalogue.Catalogue;
import org.exocurate.review.catalogue.RealCatalogue;
import org.exocurate.review.files.Edition;
import org.exocurate.review.files.RealFiles;
import org.exocurate.review.works.Bibliography;

/** A dataset on a real PostgreSQL for the tests of other rooms. */
public final class PublishedDataset implements AutoCloseable {

    private static final Vocabulary WORDS = VocabularyFiles.packaged();

    private final RealDataset real = new RealDataset();

    public Dataset dataset() {
        return real.dataset;
    }

    public Catalogue catalogue() {
        return RealCatalogue.reading(real.sql);
    }

    public Bibliography bibliography() {
        return real.papers.bibliography();
    }

    public Sql sql() {
        return real.sql;
    }

    /** How many statements have been run on it. */
    public int statements() {
        return real.sql.statements();
    }

    public Transactions transactions() {
        return real.transactions;
    }

    /** One that contradicts these. */
    public void add(Claim claim, Accession... contradicts) {
        real.add(claim, contradicts);
    }

    /** One that these people proposed and approved. */
    public Applied add(Claim claim, Approval approval) {
        return real.inTransaction(() -> real.dataset.add(approval, claim, List.of()));
    }

    /** The log as a follower reads it. */
    public ChangeNews news() {
        return new ChangeNews(real.changes, real.heads);
    }

    /** The log as those who follow it from outside get it. */
    public ChangeLog log() {
        return real.log;
    }

    public ChangePages pages() {
        return real.pages;
    }

    public LogFilter logFilter() {
        return real.logFilter;
    }

    /** So many changes more, of all kinds or more than these where one brings others along. */
    public void grow(long seed, int changes) {
        new MixedHistory(real, seed).write(changes);
    }

    /** So many claims more, quickly. */
    public void add(int claims) {
        add(IntStream.rangeClosed(1, claims).mapToObj(SampleClaims::claim).toList());
    }

    public KeptFilters filters() {
        return new KeptFilters(real.filter, () -> WORDS);
    }

    public void release() {
        real.release();
    }

    /** What contests a claim now. */
    public Set<Accession> contestedBy(long accession) {
        return real.now(new Accession(accession)).contestedBy();
    }

    /** The types of all changes, in order. */
    public List<String> changes() {
        return real.changes.range(0, 1_000).stream().map(Change::type).toList();
    }

    /** What a walk through everything finds wrong. */
    public List<String> faults() {
        return real.walk.walked().faults().stream().map(Object::toString).toList();
    }

    /** Adds claims, retracts one and revises another in a transaction that sees what is tried in it, and then fails. */
    public void inVain(List<Claim> claims, long retracted, long revised, Runnable tried) {
        try {
            real.inTransaction(() -> {
                claims.forEach(claim -> real.dataset.add(RealDataset.approval(), claim, List.of()));
                real.dataset.retract(RealDataset.approval(), new Accession(retracted), "wrong");
                real.dataset.revise(RealDataset.approval(), new Accession(revised), claims.get(0), List.of());
                tried.run();
                throw new InVain();
            });
        } catch (InVain e) {
            // as meant
        }
    }

    private static final class InVain extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** Many at once, in one transaction. */
    public void add(List<Claim> claims) {
        real.inTransaction(() -> {
            claims.forEach(claim -> real.dataset.add(RealDataset.approval(), claim, List.of()));
            return null;
        });
    }

    public void revise(long accession, Claim claim) {
        real.inTransaction(
                () -> real.dataset.revise(RealDataset.approval(), new Accession(accession), claim, List.of()));
    }

    public void retract(long accession) {
        real.inTransaction(() -> real.dataset.retract(RealDataset.approval(), new Accession(accession), "wrong"));
    }

    public void corroborate(long accession, Claim claim) {
        real.inTransaction(
                () -> real.dataset.addEvidence(RealDataset.approval(), new Accession(accession), claim.evidence()));
    }

    /** Releases what waits, and makes its files. */
    public Edition edition() {
        Release release = real.release();
        real.makeFiles();
        return new Edition(release.number(), release.signed());
    }

    public RealFiles files() {
        return real.fileRows;
    }

    /** The log up to a change, in canonical JSON. */
    public List<String> log(long to) {
        return real.changes.range(0, to).stream().map(ChangeText::of).toList();
    }

    /** Everything as of a sequence. */
    public List<PublishedClaim> all(long asOf) {
        return real.inTransaction(() -> allHere(asOf));
    }

    /** The same as the transaction at hand sees it. */
    public List<PublishedClaim> allHere(long asOf) {
        List<PublishedClaim> all = new ArrayList<>();
        real.states.each(asOf, held -> all.add(held.published()));
        return all;
    }

    /** As if a former version of the service, which knows no catalogue, had written everything. */
    public void forgetCatalogue() {
        real.byHand("truncate catalogue_card, catalogue_word");
        real.byHand("update catalogue_head set sequence = 0");
    }

    /** What a start of the service does. */
    public void start() {
        real.placing.start(null);
    }

    @Override
    public void close() {
        real.close();
    }
}
