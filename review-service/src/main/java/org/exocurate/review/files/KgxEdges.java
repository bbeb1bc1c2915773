package org.exocurate.review.files;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** The claims that stand, as edges. A claim that works also refute has a second, negated one. */
final class KgxEdges implements ClaimRendering {

    private static final List<String> QUALIFIERS = List.of(
            Edge.PREDICATE,
            Edge.ASPECT,
            Edge.DIRECTION,
            Edge.SUBJECT_ASPECT,
            Edge.SUBJECT_DIRECTION,
            Edge.DONOR,
            Edge.ANATOMY,
            Edge.DISEASE,
            Edge.CONTEXT);

    /** Slots of ours, which KGX keeps as they are. */
    private static final List<Column> OURS = List.of(
            Column.text("claim_type", "/claim/type", ""),
            Column.text("cargo_role", "/claim/cargo/role", ""),
            Column.list("donor_state", "/claim/donor/state", ""),
            Column.text("outcome", "/claim/effect/outcome", ""),
            Column.list("condition_with", "/claim/condition/with", ""),
            Column.text("comparator", "/claim/comparator/label", ""),
            Column.text("status", "/status", ""),
            Column.text("grade", "/grade", ""));

    private final FileWriting out;
    private final String source;

    KgxEdges(FileWriting out, Publication publication) {
        this.out = out;
        this.source = publication.source();
        out.text(Tsv.header(Stream.of(
                        Stream.of("id", "subject", "predicate", "object", "category"),
                        QUALIFIERS.stream(),
                        Stream.of(
                                "negated", "publications", "knowledge_level", "agent_type", "primary_knowledge_source"),
                        OURS.stream().map(Column::name))
                .flatMap(names -> names)
                .toList()));
    }

    @Override
    public void claim(Passing claim) {
        if (!claim.isRetracted()) {
            for (Edge edge : Statements.of(claim)) {
                out.text(Tsv.row(cells(edge, claim)));
            }
        }
    }

    private List<String> cells(Edge edge, Passing claim) {
        List<String> cells = new ArrayList<>();
        cells.add(edge.id());
        cells.add(edge.subject().id());
        cells.add(edge.predicate());
        cells.add(edge.object().id());
        cells.add("biolink:Association");
        QUALIFIERS.forEach(slot -> cells.add(edge.qualifier(slot).orElse("")));
        cells.add(Boolean.toString(edge.negated()));
        cells.add(Tsv.list(edge.works().stream().map(KgxEdges::publication).toList()));
        cells.add("knowledge_assertion");
        cells.add(agent(claim.claim()));
        cells.add(source);
        OURS.forEach(column -> cells.add(column.cell(claim.json())));
        return cells;
    }

    /** Biolink writes doi small, and its prefix PMC ends in the letters that begin the number. */
    private static String publication(String reference) {
        return reference.startsWith("DOI:")
                ? "doi:" + reference.substring("DOI:".length())
                : reference.replaceFirst("^PMC:PMC", "PMC:");
    }

    /** Curators approve every claim; who wrote it may have been a machine. */
    private static String agent(JsonNode claim) {
        return claim.path("aiUse").asText().equals("GENERATED")
                ? "manual_validation_of_automated_agent"
                : "manual_agent";
    }
}
