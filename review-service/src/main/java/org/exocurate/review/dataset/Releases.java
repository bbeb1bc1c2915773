package org.exocurate.review.dataset;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.exocurate.model.dataset.ChangeType;
import org.exocurate.model.dataset.Version;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyInForce;
import org.exocurate.plumbing.audit.Act;
import org.exocurate.plumbing.audit.Audit;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.json.StrictJson;
import org.exocurate.plumbing.outbox.Outbox;
import org.exocurate.review.keys.SigningKeys;

/** Gives what waits its version, once. */
@ApplicationScoped
class Releases {

    private final HeadTable heads;
    private final ChangeTable changes;
    private final ReleaseTable releases;
    private final Manifest manifest;
    private final SigningKeys keys;
    private final VocabularyInForce vocabulary;
    private final Opposites opposites;
    private final Outbox outbox;
    private final Audit audit;

    Releases(
            HeadTable heads,
            ChangeTable changes,
            ReleaseTable releases,
            Manifest manifest,
            SigningKeys keys,
            VocabularyInForce vocabulary,
            Opposites opposites,
            Outbox outbox,
            Audit audit) {
        this.heads = heads;
        this.changes = changes;
        this.releases = releases;
        this.manifest = manifest;
        this.keys = keys;
        this.vocabulary = vocabulary;
        this.opposites = opposites;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * Releases every change since the last release; refused where there is none. The same request of a person is
     * answered with the same release.
     */
    @Transactional
    Answer release(String person, Optional<String> key) {
        Head head = heads.lock();
        Optional<Release> first = key.flatMap(k -> releases.answered(person, k));
        if (first.isPresent()) {
            return new Answer(first.get(), true);
        }
        if (head.released() == head.sequence()) {
            throw Refused.conflict("nothing has changed since " + said(head.version()));
        }
        Release release = released(head);
        key.ifPresent(k -> releases.remember(person, k, release));
        return new Answer(release, false);
    }

    /**
     * Releases every change since the last release, if there is one and that release is so old. Both are asked under the lock: of two
     * instances at once the second sees what the first has made.
     */
    @Transactional
    Optional<Release> releaseAfter(Duration age) {
        Head head = heads.lock();
        if (head.released() == head.sequence() || isYounger(age)) {
            return Optional.empty();
        }
        return Optional.of(released(head));
    }

    /** Whether the last release is. Before the first none is. */
    boolean isYounger(Duration age) {
        Instant now = heads.now();
        return releases.last().map(last -> last.at().plus(age).isAfter(now)).orElse(false);
    }

    private static String said(Version version) {
        return version.equals(Version.NONE) ? "the beginning: there is nothing to release" : "release " + version;
    }

    private Release released(Head head) {
        Version version = head.version().next(weight(head));
        SigningKeys.Signer signer = keys.signer();
        String document = manifest.of(head, version);
        Release release = new Release(
                Math.toIntExact(releases.count() + 1),
                version.toString(),
                head.released() + 1,
                head.sequence(),
                document,
                signer.sign(document),
                signer.id());
        releases.insert(release);
        heads.update(head.release(version));
        outbox.add(Announcement.of(release, head.version()));
        audit.add(Act.of("release.make", release.version()).detail("to", release.to()));
        return release;
    }

    private Version.Weight weight(Head head) {
        if (holds(ChangeType.RETRACTED, head) || turned(head)) {
            return Version.Weight.MAJOR;
        }
        return holds(ChangeType.ADDED, head) ? Version.Weight.MINOR : Version.Weight.PATCH;
    }

    private boolean holds(ChangeType type, Head head) {
        return changes.holds(type.word(), head.released(), head.sequence());
    }

    private boolean turned(Head head) {
        Vocabulary words = vocabulary.get();
        AtomicBoolean turned = new AtomicBoolean();
        changes.eachRevision(head.released(), head.sequence(), revision -> {
            if (opposites.opposed(
                    claim(revision.former()).claim(), claim(revision.next()).claim(), words)) {
                turned.set(true);
            }
        });
        return turned.get();
    }

    private static DatasetClaim claim(String content) {
        return DatasetClaim.read(StrictJson.read(content));
    }

    /** A release, and whether the request was answered with it before. */
    record Answer(Release release, boolean replayed) {}
}
