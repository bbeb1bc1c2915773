package org.exocurate.review.inbox;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Finds whom a text speaks to: @ and the random id of a person, which says nothing of who that is. */
final class Mentions {

    /** Those beyond are not told: a remark is no circular. */
    static final int MOST = 20;

    private static final Pattern MENTION = Pattern.compile(
            "(?<![\\w@])@([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})(?![\\w-])");

    private Mentions() {}

    static Set<UUID> in(String text) {
        Set<UUID> ids = new LinkedHashSet<>();
        MENTION.matcher(text)
                .results()
                .map(found -> UUID.fromString(found.group(1)))
                .distinct()
                .limit(MOST)
                .forEach(ids::add);
        return ids;
    }
}
