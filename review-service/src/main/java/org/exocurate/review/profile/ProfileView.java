package org.exocurate.review.profile;

import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.plumbing.identity.Caller;
import org.exocurate.plumbing.json.JsonFormat;
import org.exocurate.review.people.Profile;

/** A profile as it is answered. */
final class ProfileView {

    private ProfileView() {}

    /** To the person: with the roles that open doors now, those of the token and those given here. */
    static ObjectNode own(Profile profile, Caller caller) {
        ObjectNode view = of(profile);
        view.set("roles", texts(caller.roles()));
        view.set("rolesFromToken", texts(caller.tokenRoles()));
        return view;
    }

    static ObjectNode of(Profile profile) {
        return JsonFormat.mapper().valueToTree(profile);
    }

    private static ArrayNode texts(Set<String> words) {
        ArrayNode texts = JsonFormat.mapper().createArrayNode();
        new TreeSet<>(words).forEach(texts::add);
        return texts;
    }
}
