package org.exocurate.review.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.StartupEvent;

import org.exocurate.plumbing.json.StrictJson;

/** Remembers every set of rules that was in force, as later releases bring other ones and verdicts stay asked about. */
@ApplicationScoped
public class RuleSets {

    private final Rules inForce;
    private final RuleSetTable table;

    RuleSets(Rules inForce, RuleSetTable table) {
        this.inForce = inForce;
        this.table = table;
    }

    @Transactional
    void keep(@Observes StartupEvent start) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        inForce.all().forEach(rule -> all.add(RuleFiles.tree(rule)));
        table.keep(inForce.digest(), all.toString());
    }

    /** The rules of this digest; empty if they were never in force here, or are no rules to this release. */
    public Optional<Rules> of(String digest) {
        return digest.equals(inForce.digest())
                ? Optional.of(inForce)
                : table.find(digest).flatMap(RuleSets::read);
    }

    private static Optional<Rules> read(String stored) {
        List<Rule> rules = new ArrayList<>();
        try {
            for (JsonNode rule : StrictJson.read(stored)) {
                rules.add(RuleFiles.read((ObjectNode) rule));
            }
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
        return Optional.of(new Rules(rules));
    }
}
