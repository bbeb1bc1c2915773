package org.exocurate.review.talk;

import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.review.people.Holding;

/** What a person said on published claims, for the person. */
@ApplicationScoped
class PersonalTalk implements Holding {

    private final ClaimCommentTable table;

    PersonalTalk(ClaimCommentTable table) {
        this.table = table;
    }

    @Override
    public Map<String, Records> records() {
        return Map.of("claimComments", table::of);
    }
}
