package org.exocurate.review.dataset;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.JsonFormat;
import org.exocurate.review.files.ReleaseFile;
import org.exocurate.review.files.ReleaseFiles;

/** A release as it is read: what was signed, and the files made of it so far. */
@ApplicationScoped
class ReleaseText {

    private final ReleaseFiles files;

    ReleaseText(ReleaseFiles files) {
        this.files = files;
    }

    String of(Release release) {
        List<ReleaseFile> made = files.of(release.number());
        return release.with(
                made.isEmpty() ? "[]" : CanonicalJson.of(JsonFormat.mapper().valueToTree(made)));
    }

    /** As it is at first, before any file is made. */
    static String fresh(Release release) {
        return release.with("[]");
    }
}
