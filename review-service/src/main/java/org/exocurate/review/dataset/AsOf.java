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
        return asOf == null ? OptionalLong.empty() : OptionalLong.of(point("asOf", asOf));
    }

    /** The same for a parameter of any name that has to be given. */
    long point(String name, String value) {
        return Version.read(value).isPresent()
                ? releases.one(value)
                        .orElseThrow(() -> Refused.notFound("there is no release " + value))
                        .to()
                : sequence(name, value);
    }

    private long sequence(String name, String value) {
        long head = heads.read().sequence();
        if (!value.matches("\\d{1,18}") || Long.parseLong(value) > head) {
            throw Refused.parameter(name, name + " is a sequence from 0 to " + head + " or the version of a release");
        }
        return Long.parseLong(value);
    }
}
