package org.exocurate.review.dataset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.model.dataset.Version;
import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.JsonFormat;
import org.exocurate.plumbing.json.NotJson;
import org.exocurate.plumbing.proof.StreamedTree;
import org.exocurate.review.dataset.Faults.Kind;
import org.exocurate.review.files.Edition;
import org.exocurate.review.files.ReleaseFiles;
import org.exocurate.review.keys.SigningKeys;

/** Holds every release against the log: its signature, its range, its root, and the files made of it. */
@ApplicationScoped
class ReleaseCheck {

    private final ReleaseTable releases;
    private final ChangeTable changes;
    private final ClaimStateTable states;
    private final WalkTable walk;
    private final SigningKeys keys;
    private final ReleaseFiles files;

    ReleaseCheck(
            ReleaseTable releases,
            ChangeTable changes,
            ClaimStateTable states,
            WalkTable walk,
            SigningKeys keys,
            ReleaseFiles files) {
        this.releases = releases;
        this.changes = changes;
        this.states = states;
        this.walk = walk;
        this.keys = keys;
        this.files = files;
    }

    /** The last release as it should be known at the head. */
    Last check(Faults faults) {
        Walked walked = new Walked(faults);
        releases.each(walked::next);
        files.strays().forEach(stray -> faults.at(Kind.FILE, 0, "parts of a file that is none: " + stray));
        return new Last(walked.to, walked.version);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The last change that a release covers, and the version of that release. */
    record Last(long to, String version) {}

    private final class Walked {

        private final Faults faults;
        private int number;
        private long to;
        private String version = Version.NONE.toString();

        Walked(Faults faults) {
            this.faults = faults;
        }

        void next(Release release) {
            Optional<String> wrong = wrong(release);
            wrong.ifPresent(
                    what -> faults.at(Kind.RELEASE, release.to(), "release " + release.version() + ": " + what));
            number = release.number();
            to = release.to();
            version = release.version();
            if (wrong.isEmpty()) {
                contents(release);
            }
        }

        private Optional<String> wrong(Release release) {
            if (!keys.holds(release.document(), release.signature(), release.key())) {
                return Optional.of("the signature is not that of the document");
            }
            if (release.number() != number + 1 || release.from() != to + 1) {
                return Optional.of("it does not follow the release before");
            }
            if (!sameInDocument(release)) {
                return Optional.of("it is not what its document says");
            }
            String chainHead = release.field("chainHead").asText();
            return changes.digest(release.to()).filter(chainHead::equals).isPresent()
                    ? Optional.empty()
                    : Optional.of("its chain head is not the digest of its last change");
        }

        private boolean sameInDocument(Release release) {
            try {
                return release.field("version").asText().equals(release.version())
                        && release.field("from").asLong() == release.from()
                        && release.field("to").asLong() == release.to()
                        && release.field("changes").asLong() == release.to() - release.from() + 1;
            } catch (NotJson e) {
                return false;
            }
        }

        /** Reads the dataset as of the release once, for its root and for its file. */
        private void contents(Release release) {
            StreamedTree tree = new StreamedTree();
            MessageDigest file = sha256();
            states.each(release.to(), held -> {
                tree.add(held.digest());
                file.update((held.content() + '\n').getBytes(StandardCharsets.UTF_8));
            });
            if (!tree.root().equals(release.field("merkleRoot").asText())) {
                faults.at(
                        Kind.RELEASE,
                        release.to(),
                        "release " + release.version() + ": its root is not that of the log");
            }
            JsonNode counts = JsonFormat.mapper().valueToTree(walk.counts(release.to()));
            if (!CanonicalJson.of(counts).equals(CanonicalJson.of(release.field("counts")))) {
                faults.at(
                        Kind.RELEASE,
                        release.to(),
                        "release " + release.version() + ": its counts are not those of the log");
            }
            files.check(
                    new Edition(release.number(), release.signed()),
                    HexFormat.of().formatHex(file.digest()),
                    (name, what) -> faults.at(
                            Kind.FILE, release.to(), "file " + name + " of release " + release.version() + " " + what));
        }
    }
}
