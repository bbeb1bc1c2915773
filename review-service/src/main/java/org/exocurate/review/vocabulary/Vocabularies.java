package org.exocurate.review.vocabulary;

import java.lang.ref.SoftReference;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyInForce;

/**
 * The vocabulary that counts: in every instance the version that the database says, and any former one when asked for.
 *
 * <p>Of former versions the one asked for last is kept, as long as the memory is not wanted for something else.
 */
@ApplicationScoped
public class Vocabularies implements VocabularyInForce {

    private static final Logger LOG = Logger.getLogger(Vocabularies.class);

    private final VersionTable versions;
    private final Rows rows;
    private volatile Held held = new Held(0, null);
    private SoftReference<Held> former = new SoftReference<>(null);

    Vocabularies(VersionTable versions, Rows rows) {
        this.versions = versions;
        this.rows = rows;
    }

    /** A version in memory. */
    private record Held(long number, Vocabulary vocabulary) {}

    /** Never an older one than the database says; the first to ask after a switch builds it, the others wait. */
    @Override
    public Vocabulary get() {
        return at(versions.head().number());
    }

    /** The same, and it stays in force until the present transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Vocabulary hold() {
        return at(versions.hold().number());
    }

    /** Who brought the version that is in force; empty if it is the packaged one. */
    public Optional<UUID> saidBy() {
        return versions.one(versions.head().number()).flatMap(Version::by);
    }

    /** The version with this digest, which a verdict names; empty if there never was one. */
    public Optional<Vocabulary> of(String digest) {
        Vocabulary now = get();
        if (now.version().equals(digest)) {
            return Optional.of(now);
        }
        return versions.of(digest).map(version -> former(version.number()));
    }

    /** Takes in a version that has just come into force and is built already. */
    void install(long number, Vocabulary vocabulary) {
        synchronized (this) {
            if (number > held.number()) {
                held = new Held(number, vocabulary);
            }
        }
    }

    /** The number of the version that this instance holds; 0 before the first. */
    long number() {
        return held.number();
    }

    /** How many terms this instance holds. */
    long terms() {
        Vocabulary vocabulary = held.vocabulary();
        return vocabulary == null ? 0 : vocabulary.size();
    }

    private Vocabulary at(long number) {
        Held now = held;
        return now.number() >= number && now.vocabulary() != null ? now.vocabulary() : brought(number);
    }

    private synchronized Vocabulary brought(long number) {
        if (held.number() < number || held.vocabulary() == null) {
            LOG.infof("version %d of the vocabulary is being built", number);
            held = new Held(number, rows.built(number));
        }
        return held.vocabulary();
    }

    private synchronized Vocabulary former(long number) {
        Held kept = former.get();
        if (kept == null || kept.number() != number) {
            kept = new Held(number, rows.built(number));
            former = new SoftReference<>(kept);
        }
        return kept.vocabulary();
    }
}
