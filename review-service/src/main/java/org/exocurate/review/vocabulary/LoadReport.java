package org.exocurate.review.vocabulary;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.ontology.OntologyFile;

/**
 * What a file did to the vocabulary.
 *
 * @param number of the version in force since; so its digest
 * @param terms how many the version holds
 * @param schemes rows of the file by prefix: a file of one scheme may hold rows of others
 * @param counts rows of the file by what they did
 * @param read what could not be read, and rows of schemes that nothing here is of
 */
record LoadReport(
        long number,
        String digest,
        long terms,
        Map<String, Long> schemes,
        Map<Outcome, Long> counts,
        List<Example> examples,
        OntologyFile.Report read) {

    static final int EXAMPLES = 10;

    /** True if nothing in the file was new. */
    static boolean saysNothingNew(Map<Outcome, Long> counts) {
        return counts.keySet().stream().allMatch(outcome -> outcome == Outcome.UNCHANGED);
    }

    ObjectNode json() {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("version", digest).put("number", number).put("terms", terms);
        report.put("rows", counts.values().stream().mapToLong(rows -> rows).sum());
        ObjectNode bySchemes = report.putObject("schemes");
        schemes.forEach(bySchemes::put);
        for (Outcome outcome : Outcome.values()) {
            report.put(outcome.word(), counts.getOrDefault(outcome, 0L));
        }
        ObjectNode shown = report.putObject("examples");
        examples.forEach(example -> shown.withArray(example.outcome().word()).add(json(example)));
        ObjectNode passedOver = report.putObject("passedOver");
        read.passedOver().forEach(passedOver::put);
        report.put("faulty", read.faultCount());
        ArrayNode told = report.putArray("faults");
        read.faults()
                .forEach(fault -> told.addObject().put("line", fault.line()).put("detail", fault.detail()));
        return report;
    }

    private static ObjectNode json(Example example) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("id", example.id()).put("label", example.label());
        if (example.was() != null && !example.was().equals(example.label())) {
            row.put("was", example.was());
        }
        if (!example.replacedBy().isEmpty()) {
            row.put("replacedBy", example.replacedBy());
        }
        return row;
    }
}
