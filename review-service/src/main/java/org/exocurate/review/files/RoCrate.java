package org.exocurate.review.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The release as a crate: all its files and what each is (RO-Crate 1.1, https://w3id.org/ro/crate/1.1). */
final class RoCrate {

    private static final String FILE = "ro-crate-metadata.json";
    private static final String SPECIFICATION = "https://w3id.org/ro/crate/1.1";

    private RoCrate() {}

    static String of(About about) {
        Publication publication = about.publication();
        ObjectNode crate = About.object();
        crate.put("@context", SPECIFICATION + "/context");
        ArrayNode graph = crate.putArray("@graph");
        ObjectNode descriptor = graph.addObject().put("@id", FILE).put("@type", "CreativeWork");
        descriptor.set("conformsTo", id(SPECIFICATION));
        descriptor.set("about", id("./"));
        root(about, graph.addObject());
        for (ReleaseFile file : about.files()) {
            graph.addObject()
                    .put("@id", file.name())
                    .put("@type", "File")
                    .put("name", file.name())
                    .put("description", About.aboutFile(file.name()))
                    .put("encodingFormat", file.mediaType())
                    .put("contentSize", Long.toString(file.size()))
                    .put("sha256", file.sha256());
        }
        graph.addObject()
                .put("@id", publication.licenseUri())
                .put("@type", "CreativeWork")
                .put("name", publication.license());
        organisation(graph, "#publisher", publication.publisher());
        organisation(graph, "#creator", publication.creator());
        return About.text(crate);
    }

    private static void root(About about, ObjectNode root) {
        root.put("@id", "./").put("@type", "Dataset");
        root.put("name", about.publication().title());
        root.put("description", about.publication().description());
        root.put("datePublished", about.edition().day());
        root.put("version", about.edition().version());
        root.put("identifier", about.address());
        root.put("creditText", about.citation());
        root.set("license", id(about.publication().licenseUri()));
        root.set("publisher", id("#publisher"));
        root.set("creator", id("#creator"));
        root.put("keywords", String.join(", ", about.publication().keywords()));
        ArrayNode parts = root.putArray("hasPart");
        about.files().forEach(file -> parts.add(id(file.name())));
    }

    private static void organisation(ArrayNode graph, String id, String name) {
        graph.addObject().put("@id", id).put("@type", "Organization").put("name", name);
    }

    private static ObjectNode id(String id) {
        return About.object().put("@id", id);
    }
}
