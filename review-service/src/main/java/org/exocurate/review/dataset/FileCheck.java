package org.exocurate.review.dataset;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.NotJson;
import org.exocurate.plumbing.json.StrictJson;
import org.exocurate.review.dataset.Faults.Kind;

/** Holds the files of a release against their digests, the signed list and the log. */
@ApplicationScoped
class FileCheck {

    private final ReleaseFileTable files;
    private final SigningKeys keys;

    FileCheck(ReleaseFileTable files, SigningKeys keys) {
        this.files = files;
        this.keys = keys;
    }

    /** Files that are not made yet are no fault. */
    void check(Release release, String claims, Faults faults) {
        List<ReleaseFile> made = files.list(release.number());
        if (made.isEmpty()) {
            return;
        }
        made.forEach(file -> bytes(release, file, faults));
        made.stream()
                .filter(file ->
                        file.name().equals(ReleaseFile.CLAIMS) && !file.sha256().equals(claims))
                .forEach(file -> fault(release, file.name(), "is not the dataset as of the release", faults));
        if (!listed(release, made)) {
            fault(release, ReleaseFile.LIST, "is not the signed list of the files", faults);
        }
    }

    void noStrays(Faults faults) {
        files.strays().forEach(stray -> faults.at(Kind.FILE, 0, "parts of a file that is none: " + stray));
    }

    private void bytes(Release release, ReleaseFile file, Faults faults) {
        MessageDigest digest = FileWriting.sha256();
        AtomicLong size = new AtomicLong();
        files.eachPart(release.number(), file.name(), part -> {
            digest.update(part);
            size.addAndGet(part.length);
        });
        if (size.get() != file.size()
                || !HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
            fault(release, file.name(), "has other bytes than its digest says", faults);
        }
    }

    private boolean listed(Release release, List<ReleaseFile> made) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        files.eachPart(release.number(), ReleaseFile.LIST, bytes::writeBytes);
        try {
            ObjectNode list = (ObjectNode) StrictJson.read(bytes.toByteArray());
            String signature = list.path("signature").asText();
            list.remove("signature");
            List<ReleaseFile> others = made.stream()
                    .filter(file -> !file.name().equals(ReleaseFile.LIST))
                    .toList();
            return keys.holds(
                            CanonicalJson.of(list), signature, list.path("key").asText())
                    && list.path("version").asText().equals(release.version())
                    && CanonicalJson.of(list.path("files")).equals(CanonicalJson.of(others));
        } catch (NotJson | ClassCastException e) {
            return false;
        }
    }

    private static void fault(Release release, String file, String what, Faults faults) {
        faults.at(Kind.FILE, release.to(), "file " + file + " of release " + release.version() + " " + what);
    }
}
