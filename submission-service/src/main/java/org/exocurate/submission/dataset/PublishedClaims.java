package org.exocurate.submission.dataset;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.claim.Target;
import org.exocurate.plumbing.http.Refused;

/** What is known here of the published claims: their versions, contents and releases. */
@ApplicationScoped
public class PublishedClaims {

    private final ClaimVersionTable versions;
    private final ClaimContentTable contents;
    private final ReleaseTable releases;

    PublishedClaims(ClaimVersionTable versions, ClaimContentTable contents, ReleaseTable releases) {
        this.versions = versions;
        this.contents = contents;
        this.releases = releases;
    }

    /**
     * Refuses a target that is outdated or retracted. One that is not known here passes: news of it may still be on its way,
     * and review-service judges again.
     */
    public void requireCurrent(Target target) {
        versions.current(target.accession()).ifPresent(current -> {
            if (target.version() < current.version()) {
                throw refused(target + " is outdated", target, current);
            }
            if (current.retracted()) {
                throw refused(target + " is retracted", target, current);
            }
        });
    }

    /** What these claims said, as JSON; of a claim that is not told here yet there is nothing. */
    public Map<ClaimAsOf, String> contents(Set<ClaimAsOf> wanted) {
        return wanted.isEmpty() ? Map.of() : contents.asOf(wanted);
    }

    /** The release that each claim version is in, where there is one yet. */
    public Map<Target, String> releases(Collection<Target> targets) {
        if (targets.isEmpty()) {
            return Map.of();
        }
        Map<Target, Long> sequences =
                versions.sequences(targets.stream().distinct().toList());
        Map<Long, String> found = releases.of(sequences.values());
        return sequences.entrySet().stream()
                .filter(entry -> found.containsKey(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> found.get(entry.getValue())));
    }

    /** Says what happened to the claim since. */
    private Refused refused(String detail, Target target, ClaimVersionTable.Current current) {
        String now = new Target(target.accession(), current.version()).toString();
        return Refused.conflict(
                detail + "; the current version is " + now, Map.of("current", now, "changed", versions.since(target)));
    }
}
