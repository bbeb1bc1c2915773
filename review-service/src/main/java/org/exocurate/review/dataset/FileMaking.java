package org.exocurate.review.dataset;

import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.review.files.Edition;
import org.exocurate.review.files.ReleaseFiles;

/** Sees that releases get their files: one instance makes those of a release, all of them or none. */
@ApplicationScoped
class FileMaking {

    private final LongRun run;
    private final ReleaseTable releases;
    private final ReleaseFiles files;
    private final ClaimStateTable states;
    private final ChangeTable changes;
    private final ContributionTable contributions;

    FileMaking(
            LongRun run,
            ReleaseTable releases,
            ReleaseFiles files,
            ClaimStateTable states,
            ChangeTable changes,
            ContributionTable contributions) {
        this.run = run;
        this.releases = releases;
        this.files = files;
        this.states = states;
        this.changes = changes;
        this.contributions = contributions;
    }

    /** Makes those of the first release that wants them; what another instance works on is left to it. Whether it did. */
    boolean makeOne() {
        return run.of(this::takenOne);
    }

    /** The row's lock is held while its files are made, and asked for before it is looked again whether there are any. */
    private boolean takenOne() {
        Optional<Release> taken = wanting(files.complete()).flatMap(releases::take);
        Optional<Release> still =
                taken.filter(release -> files.of(release.number()).isEmpty());
        still.ifPresent(this::make);
        return taken.isPresent();
    }

    private Optional<Integer> wanting(Set<Integer> complete) {
        return releases.numbers().stream()
                .filter(number -> !complete.contains(number))
                .findFirst();
    }

    /** How many releases have no files yet. */
    long waiting() {
        return Math.max(0, releases.count() - files.complete().size());
    }

    private void make(Release release) {
        files.make(
                new Edition(release.number(), release.signed()),
                new ReleasedContents(release, states, changes, contributions));
    }
}
