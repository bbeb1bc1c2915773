package org.exocurate.review.people;

import java.util.Optional;
import java.util.UUID;

import org.exocurate.plumbing.identity.Account;

/** People who were never there before, as tokens and events tell of them. */
final class Somebody {

    static final String ORCID = "0000-0002-1825-0097";

    private Somebody() {}

    static String iD(int number) {
        return ORCID.substring(0, 15) + "%04d".formatted(number);
    }

    static Told of(String subject) {
        return told(subject, Optional.empty());
    }

    static Told of(String subject, String orcid) {
        return told(subject, Optional.of(orcid));
    }

    static Told colleagueOf(Told who) {
        Told colleague = of("colleague");
        return new Told(colleague.account(), colleague.name(), colleague.orcid(), who.organisation());
    }

    private static Told told(String subject, Optional<String> orcid) {
        String unique = subject + '@' + UUID.randomUUID();
        return new Told(
                new Account("https://issuer.example", unique),
                Optional.of("Name of " + unique),
                orcid,
                Optional.of("Institute of " + unique));
    }
}
