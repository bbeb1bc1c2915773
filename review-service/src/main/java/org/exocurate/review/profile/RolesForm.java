package org.exocurate.review.profile;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/** The roles that a person has here from now on: {@code {"roles": ["curator"]}}. */
final class RolesForm {

    private static final List<String> KNOWN = List.of("contributor", "curator", "steward", "operator");

    private RolesForm() {}

    static Set<String> read(String contentType, InputStream body) {
        Form form = Form.read(contentType, body);
        Set<String> roles = new TreeSet<>();
        JsonNode sent = form.field("roles").orElse(null);
        if (sent == null || !sent.isArray()) {
            form.fault("/roles", "roles is required: an array of " + String.join(", ", KNOWN) + "; [] takes all away");
        } else {
            for (int i = 0; i < sent.size(); i++) {
                add(sent.get(i), "/roles/" + i, roles, form);
            }
        }
        form.nothingElse();
        form.refuseIfFaulty();
        return roles;
    }

    private static void add(JsonNode role, String pointer, Set<String> roles, Form form) {
        if (!role.isTextual() || !KNOWN.contains(role.textValue())) {
            form.fault(pointer, "unknown role; one of " + String.join(", ", KNOWN), near(role.asText()));
        } else if (!roles.add(role.textValue())) {
            form.fault(pointer, "given twice");
        }
    }

    private static List<String> near(String sent) {
        String folded = sent.strip().toLowerCase(Locale.ROOT);
        return KNOWN.stream()
                .filter(role -> !folded.isEmpty() && (role.startsWith(folded) || folded.startsWith(role)))
                .toList();
    }
}
