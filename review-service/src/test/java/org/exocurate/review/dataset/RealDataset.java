package org.exocurate.review.dataset;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyFiles;
import org.exocurate.plumbing.audit.Audit;
import org.exocurate.plumbing.audit.RealAudit;
import org.exocurate.plumbing.outbox.Outbox;
import org.exocurate.plumbing.outbox.RealOutbox;
import org.exocurate.plumbing.sql.Transactions;
import org.exocurate.review.catalogue.RealCatalogue;
import org.exocurate.review.evidence.OpposedEffects;
import org.exocurate.review.files.RealFiles;
import org.exocurate.review.keys.RealKeys;
import org.exocurate.review.keys.SigningKeys;
import org.exocurate.review.works.Papers;
import org.exocurate.testing.Database;

/** The room wired by hand on a real PostgreSQL; every instance is an empty dataset in a database of its own. */
final class RealDataset implements AutoCloseable {

    private static final Vocabulary VOCABULARY = VocabularyFiles.packaged();

    private final Database database = Database.fresh();
    final Transactions transactions = database.transactions();
    final CountedSql sql = new CountedSql(database.source());
    final Outbox outbox = RealOutbox.on(sql, transactions);
    final Audit audit = RealAudit.on(sql);
    final LongRun run = new LongRun(transactions, sql);
    final HeadTable heads = new HeadTable(sql);
    final ChangeTable changes = new ChangeTable(sql);
    final ClaimStateTable states = new ClaimStateTable(sql);
    final ReleaseTable releaseRows = new ReleaseTable(sql);
    final MerkleTree tree = new MerkleTree(new MerkleTable(sql));
    final SigningKeys keys = RealKeys.on(sql);
    final RealFiles fileRows = RealFiles.on(sql, keys);
    final Placing placing = new Placing(RealCatalogue.writing(sql), heads, changes, transactions);
    final Papers papers = Papers.on(sql);
    private final Ledger ledger = new Ledger(heads, changes, states, tree, placing, outbox, audit);
    private final Reweighing reweighing = new Reweighing(heads, states, ledger, papers.bibliography());
    final Dataset dataset = new Dataset(
            heads,
            states,
            changes,
            new Consequences(states, papers.bibliography()),
            ledger,
            reweighing,
            papers.bibliography());
    final Releases releases = new Releases(
            heads,
            changes,
            releaseRows,
            new Manifest(heads, changes, new ContributionTable(sql), tree, RealFiles.publication()),
            keys,
            () -> VOCABULARY,
            new OpposedEffects(),
            outbox,
            audit);
    final FileMaking files =
            new FileMaking(run, releaseRows, fileRows.files(), states, changes, new ContributionTable(sql));
    final LogEnd end = new LogEnd(heads, changes);
    final WalkTable walkRows = new WalkTable(sql);
    final Walk walk = new Walk(
            run,
            heads,
            walkRows,
            new LogCheck(changes),
            new StateCheck(walkRows, papers.bibliography()),
            new TreeCheck(walkRows),
            new ReleaseCheck(releaseRows, changes, states, walkRows, keys, fileRows.files()),
            RealAudit.walk(sql, end));
    final Verification verification = new Verification(new VerificationTable(sql), walk, audit, transactions);
    final ChangePages pages = new ChangePages(heads, changes, releaseRows);
    final ClaimFilter filter = new ClaimFilter(() -> VOCABULARY);
    final LogFilter logFilter = new LogFilter(filter, () -> VOCABULARY);
    final ChangeLog log = new ChangeLog(heads, changes, releaseRows);

    <T> T inTransaction(Supplier<T> work) {
        return transactions.fresh(work);
    }

    Applied add(Claim claim, Accession... contradicts) {
        return inTransaction(() -> dataset.add(approval(), claim, List.of(contradicts)));
    }

    Release release() {
        return inTransaction(() -> releases.release("steward", Optional.empty()))
                .release();
    }

    void makeFiles() {
        boolean more = true;
        while (more) {
            more = files.makeOne();
        }
    }

    DatasetClaim at(Accession accession, long asOf) {
        return states.one(accession, asOf).orElseThrow().claim();
    }

    DatasetClaim now(Accession accession) {
        return at(accession, Long.MAX_VALUE);
    }

    static Approval approval() {
        return new Approval(UUID.randomUUID(), UUID.randomUUID(), List.of(UUID.randomUUID(), UUID.randomUUID()));
    }

    /** Changes rows behind the service's back. */
    int byHand(String statement) {
        return sql.update(statement);
    }

    @Override
    public void close() {
        database.close();
    }
}
