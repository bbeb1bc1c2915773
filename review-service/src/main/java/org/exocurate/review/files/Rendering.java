package org.exocurate.review.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.JsonFormat;
import org.exocurate.plumbing.json.StoredJson;
import org.exocurate.review.keys.SigningKeys;

/** Makes the files of a release: one pass over its claims, one over its changes, then what describes them. */
@ApplicationScoped
class Rendering {

    private static final List<Format> OF_CLAIMS = List.of(
            Format.CLAIMS,
            Format.CLAIM_TABLE,
            Format.EVIDENCE_TABLE,
            Format.PARQUET,
            Format.NODES,
            Format.EDGES,
            Format.JSON_LD,
            Format.NANOPUBS);

    private static final Map<Format, Function<About, String>> DESCRIPTIONS = new EnumMap<>(Map.of(
            Format.CITATION, Citation::of,
            Format.DATACITE, DataCite::of,
            Format.DATA_PACKAGE, DataPackage::of,
            Format.CROISSANT, Croissant::of,
            Format.RO_CRATE, RoCrate::of));

    private final FileStore store;
    private final NodeTable nodes;
    private final SigningKeys keys;
    private final Publication publication;

    Rendering(FileStore store, NodeTable nodes, SigningKeys keys, Publication publication) {
        this.store = store;
        this.nodes = nodes;
        this.keys = keys;
        this.publication = publication;
    }

    /** In the caller's transaction: all of the files, or none. */
    void render(Edition edition, Contents contents) {
        try (Press press = new Press()) {
            new Files(edition, press).all(contents);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of one release, and which are made so far. */
    private final class Files {

        private final Edition edition;
        private final Press press;
        private final List<ReleaseFile> made = new ArrayList<>();

        Files(Edition edition, Press press) {
            this.edition = edition;
            this.press = press;
        }

        void all(Contents contents) throws IOException {
            text(Format.RELEASE, CanonicalJson.of(StoredJson.read(edition.manifest())));
            text(Format.KEYS, CanonicalJson.of(Map.of("items", keys.told())));
            claims(contents);
            Notes notes = new Notes();
            lines(
                    Format.CHANGES,
                    sink -> contents.eachChange(change -> {
                        notes.change(change);
                        sink.accept(change.text() + '\n');
                    }));
            lines(Format.CONTRIBUTORS, sink -> contributors(contents, sink));
            text(Format.NOTES, notes.text(about()));
            for (Map.Entry<Format, Function<About, String>> one : DESCRIPTIONS.entrySet()) {
                text(one.getKey(), one.getValue().apply(about()));
            }
            text(Format.LIST, list());
        }

        private About about() {
            return new About(publication, edition, made);
        }

        private void claims(Contents contents) throws IOException {
            Map<Format, FileWriting> open = new EnumMap<>(Format.class);
            OF_CLAIMS.forEach(format -> open.put(format, file(format)));
            List<ClaimRendering> renderings = renderings(open);
            contents.eachClaim(stated -> pass(Passing.of(stated), renderings));
            for (ClaimRendering one : renderings) {
                one.end();
            }
            open.values().forEach(one -> made.add(one.end()));
        }

        private FileWriting file(Format format) {
            return new FileWriting(store, press, edition.number(), format);
        }

        private List<ClaimRendering> renderings(Map<Format, FileWriting> open) throws IOException {
            return List.of(
                    new ClaimLines(open.get(Format.CLAIMS)),
                    new TableFile(open.get(Format.CLAIM_TABLE), Tables.CLAIMS, Tables::claimRows),
                    new TableFile(open.get(Format.EVIDENCE_TABLE), Tables.EVIDENCE, Tables::evidenceRows),
                    new ParquetFile(open.get(Format.PARQUET)),
                    new KgxNodes(open.get(Format.NODES), nodes),
                    new KgxEdges(open.get(Format.EDGES), publication),
                    new LinkedClaims(open.get(Format.JSON_LD), publication),
                    new Nanopubs(open.get(Format.NANOPUBS), publication));
        }

        private void lines(Format format, Consumer<Consumer<String>> source) {
            FileWriting out = file(format);
            source.accept(out::text);
            made.add(out.end());
        }

        private void text(Format format, String text) {
            lines(format, sink -> sink.accept(text));
        }

        /** The list as canonical JSON, its signature a member over the rest. */
        private String list() {
            ObjectNode list = JsonNodeFactory.instance.objectNode();
            list.put("version", edition.version());
            list.set("files", JsonFormat.mapper().valueToTree(made));
            SigningKeys.Signer signer = keys.signer();
            list.put("key", signer.id());
            list.put("signature", signer.sign(CanonicalJson.of(list)));
            return CanonicalJson.of(list);
        }
    }

    private static void contributors(Contents contents, Consumer<String> sink) {
        sink.accept(Tsv.header(List.of("person", "proposed", "approved", "claims")));
        contents.eachContributor(one -> sink.accept(Tsv.row(List.of(
                one.person().toString(),
                Long.toString(one.proposed()),
                Long.toString(one.approved()),
                Long.toString(one.claims())))));
    }

    private static void pass(Passing claim, List<ClaimRendering> renderings) {
        try {
            for (ClaimRendering one : renderings) {
                one.claim(claim);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
