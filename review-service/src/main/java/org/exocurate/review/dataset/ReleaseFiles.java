package org.exocurate.review.dataset;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.JsonFormat;

/** Makes the files of releases, after the release: one instance each, all of a release's files or none. */
@ApplicationScoped
class ReleaseFiles {

    private final LongRun run;
    private final ReleaseTable releases;
    private final ReleaseFileTable files;
    private final ClaimStateTable states;
    private final SigningKeys keys;

    ReleaseFiles(LongRun run, ReleaseTable releases, ReleaseFileTable files, ClaimStateTable states, SigningKeys keys) {
        this.run = run;
        this.releases = releases;
        this.files = files;
        this.states = states;
        this.keys = keys;
    }

    /** Makes what is wanting; releases that another instance works on are left to it. */
    void makeAll() {
        boolean more = true;
        while (more) {
            more = run.of(this::makeOne);
        }
    }

    private boolean makeOne() {
        return files.takeOneWithoutFiles()
                .flatMap(releases::one)
                .map(this::made)
                .isPresent();
    }

    private Release made(Release release) {
        FileWriting claims = new FileWriting(files, release.number(), ReleaseFile.CLAIMS);
        states.each(release.to(), held -> claims.text(held.content() + '\n'));
        FileWriting list = new FileWriting(files, release.number(), ReleaseFile.LIST);
        list.text(signed(release, List.of(claims.end())));
        list.end();
        return release;
    }

    /** The list as canonical JSON, its signature a member over the rest. */
    private String signed(Release release, List<ReleaseFile> made) {
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        list.put("version", release.version());
        list.set("files", JsonFormat.mapper().valueToTree(made));
        SigningKeys.Signer signer = keys.signer();
        list.put("key", signer.id());
        list.put("signature", signer.sign(CanonicalJson.of(list)));
        return CanonicalJson.of(list);
    }
}
