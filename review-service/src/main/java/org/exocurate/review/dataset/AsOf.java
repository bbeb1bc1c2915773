package org.exocurate.review.dataset;

import java.util.OptionalLong;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.dataset.Version;
import org.exocurate.plumbing.http.Refused;

/** Reads the point in the dataset's history that a reader asks for: a sequence or the version of a release. */
@ApplicationScoped
class AsOf {

    private final HeadTable heads;
    private final ReleaseTable releases;

    AsOf(HeadTable heads, ReleaseTable releases) {
        this.heads = heads;
        this.releases = releases;
    }

    /** Empty for the head; what is not there yet is refused. */
    OptionalLong read(String asOf) {
        if (asOf == null) {
            return OptionalLong.empty();
        }
        if (Version.read(asOf).isPresent()) {
            return OptionalLong.of(releases.one(asOf)
                    .orElseThrow(() -> Refused.notFound("there is no release " + asOf))
                    .to());
        }
        return OptionalLong.of(sequence(asOf));
    }

    private long sequence(String asOf) {
        long head = heads.read().sequence();
        if (!asOf.matches("\\d{1,18}") || Long.parseLong(asOf) > head) {
            throw Refused.parameter("asOf", "asOf is a sequence from 0 to " + head + " or the version of a release");
        }
        return Long.parseLong(asOf);
    }
}
