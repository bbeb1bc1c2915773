package org.exocurate.review.dataset;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.model.dataset.Version;
import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.JsonFormat;
import org.exocurate.plumbing.json.Times;
import org.exocurate.review.files.Edition;
import org.exocurate.review.files.Publication;

/** Writes what is signed of a release. It costs by what changed. */
@ApplicationScoped
class Manifest {

    private final HeadTable heads;
    private final ChangeTable changes;
    private final ContributionTable contributions;
    private final MerkleTree tree;
    private final Publication publication;

    Manifest(
            HeadTable heads,
            ChangeTable changes,
            ContributionTable contributions,
            MerkleTree tree,
            Publication publication) {
        this.heads = heads;
        this.changes = changes;
        this.contributions = contributions;
        this.tree = tree;
        this.publication = publication;
    }

    /** In canonical JSON. */
    String of(Head head, Version version) {
        String at = Times.rfc3339(heads.now());
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("version", version.toString());
        document.put("from", head.released() + 1);
        document.put("to", head.sequence());
        document.put("changes", head.sequence() - head.released());
        document.set("changeTypes", JsonFormat.mapper().valueToTree(changes.counts(head.released(), head.sequence())));
        document.set("counts", JsonFormat.mapper().valueToTree(head.counts()));
        document.put("contributors", contributions.people(head.released(), head.sequence()));
        document.put("merkleRoot", tree.root(head.accessions()));
        document.put("chainHead", head.chainHead());
        document.put("at", at);
        document.put("title", publication.title());
        document.put("publisher", publication.publisher());
        document.put("license", publication.license());
        document.put("citation", Edition.citation(publication, version.toString(), at.substring(0, "2026".length())));
        return CanonicalJson.of(document);
    }
}
