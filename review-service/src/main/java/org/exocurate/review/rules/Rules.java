package org.exocurate.review.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.exocurate.plumbing.json.Sha256;

/** All rules in force. */
public final class Rules {

    private final List<Rule> all;
    private final String digest;

    Rules(List<Rule> all) {
        this.all = List.copyOf(all);
        refuseTwins(all);
        digest = Sha256.hex(all.stream().map(Rule::canonical).sorted().collect(Collectors.joining("\n")));
    }

    private static void refuseTwins(List<Rule> all) {
        Set<String> ids = new HashSet<>();
        for (Rule rule : all) {
            if (!ids.add(rule.id())) {
                throw new IllegalStateException("two rules are called " + rule.id());
            }
        }
    }

    /** The rules as they ship with the product. */
    public static Rules packaged() {
        return new Rules(RuleFiles.packaged());
    }

    public List<Rule> all() {
        return all;
    }

    public Optional<Rule> find(String id) {
        return all.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The rule that a body would make of the one with its id; refused with what is wrong. */
    public Rule changed(byte[] body, String contentType) {
        return RuleChange.read(body, contentType, this);
    }

    /** The same rules with this one in the place of its namesake. */
    public Rules with(Rule changed) {
        return new Rules(all.stream()
                .map(rule -> rule.id().equals(changed.id()) ? changed : rule)
                .toList());
    }

    /** Changes with any rule's id, version, severity, text or parameters, and with nothing else. */
    public String digest() {
        return digest;
    }
}
