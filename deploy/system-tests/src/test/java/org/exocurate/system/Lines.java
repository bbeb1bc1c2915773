package org.exocurate.system;

import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

/** The lines of one batch, which a mark in their comments tells from those of every other. */
record Lines(String mark, List<String> all) {

    static Lines good(int many) {
        String mark = "batch-" + Draft.claim().cargo();
        return new Lines(
                mark,
                IntStream.range(0, many)
                        .mapToObj(
                                n -> Draft.claim().with("/claim/comment", mark).toString())
                        .toList());
    }

    /** Line {@code n} and every {@code n}th after it is broken; lines count from 1. */
    Lines brokenEvery(int n) {
        return new Lines(
                mark,
                IntStream.rangeClosed(1, all.size())
                        .mapToObj(line -> line % n == 0 ? broken(line, all.get(line - 1)) : all.get(line - 1))
                        .toList());
    }

    /** Now a line that is no JSON, now one with a wrong word. */
    private static String broken(int line, String good) {
        return line % 4 == 0 ? good.substring(1) : good.replace("\"CROSSTALK\"", "\"GOSSIP\"");
    }

    String text() {
        return String.join("\n", all) + "\n";
    }

    String first(int many) {
        return String.join("\n", all.subList(0, many)) + "\n";
    }

    long stored() {
        return RunningSystem.database("submission")
                .count("select count(*) from submission where proposal::text like ?", "%" + mark + "%");
    }

    /** How many of them the review has, counted once for each item. */
    long inReview() {
        return RunningSystem.database("review")
                .count("select count(*) from review_item where proposal like ?", "%" + mark + "%");
    }

    static List<JsonNode> results(String answer) {
        return answer.lines().map(Json::read).toList();
    }

    static List<String> ids(String answer) {
        return results(answer).stream()
                .map(result -> result.path("id").asText())
                .filter(id -> !id.isEmpty())
                .toList();
    }
}
