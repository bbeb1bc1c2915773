package org.exocurate.review.decision;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.form.ClaimJson;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.Sha256;
import org.exocurate.review.queue.MatchContents;
import org.exocurate.review.queue.ReviewItem;
import org.exocurate.review.rules.RuleSets;
import org.exocurate.review.rules.Rules;
import org.exocurate.review.vocabulary.Vocabularies;

/** Holds a stored verdict against what today's engine says of the same proposal at the same sequence. */
@ApplicationScoped
class Recomputation {

    private static final List<String> FOUND = List.of("verdict", "matches", "matchCount", "findings");
    private static final List<String> MADE_WITH = List.of("rules", "vocabulary", "engine");

    private final Judging judging;
    private final Vocabularies vocabularies;
    private final RuleSets ruleSets;
    private final MatchContents contents;

    Recomputation(Judging judging, Vocabularies vocabularies, RuleSets ruleSets, MatchContents contents) {
        this.judging = judging;
        this.vocabularies = vocabularies;
        this.ruleSets = ruleSets;
        this.contents = contents;
    }

    /** Everything that the stored verdict is a function of. */
    ObjectNode inputs(ReviewItem item) {
        ObjectNode inputs = JsonNodeFactory.instance.objectNode();
        inputs.put("proposal", Sha256.hex(CanonicalJson.of(ClaimJson.write(item.proposal()))));
        ArrayNode own = inputs.putArray("selfCited");
        item.proposal().selfCited().forEach(own::add);
        inputs.setAll((ObjectNode) item.verdict().document().path("checkedAt"));
        return inputs;
    }

    /**
     * Whether the two agree, and if not, in what; what may explain it is listed as changed. The vocabulary is the one that the
     * stored verdict names, or today's if that is not held any more.
     */
    ObjectNode of(ReviewItem item) {
        ObjectNode stored = item.verdict().document();
        Vocabulary vocabulary = vocabularies
                .of(stored.path("checkedAt").path("vocabulary").asText())
                .orElseGet(vocabularies::get);
        Rules rules =
                ruleSets.of(stored.path("checkedAt").path("rules").asText()).orElseGet(ruleSets::inForce);
        ObjectNode today = judging.again(item.proposal(), item.verdict(), vocabulary, rules)
                .document();
        ObjectNode recomputed = JsonNodeFactory.instance.objectNode();
        ArrayNode differs = recomputed.putArray("differs");
        FOUND.stream().filter(field -> !same(stored, today, field)).forEach(differs::add);
        ArrayNode changed = recomputed.putArray("changed");
        MADE_WITH.stream()
                .filter(input -> !same(stored.path("checkedAt"), today.path("checkedAt"), input))
                .forEach(changed::add);
        recomputed.put("agrees", differs.isEmpty());
        recomputed.set("document", contents.with(today));
        return recomputed;
    }

    /** By their canonical text, as numbers that were stored come back in other widths. */
    private static boolean same(JsonNode one, JsonNode other, String field) {
        return canonical(one, field).equals(canonical(other, field));
    }

    private static String canonical(JsonNode node, String field) {
        return CanonicalJson.of(JsonNodeFactory.instance.objectNode().set(field, node.path(field)));
    }
}
