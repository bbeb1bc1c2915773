package org.exocurate.submission.people;

import java.util.Optional;

import org.exocurate.plumbing.identity.Caller;

/** What a token says of its person. */
record Profile(
        String issuer, String subject, Optional<String> name, Optional<String> orcid, Optional<String> organisation) {

    static Profile of(Caller caller) {
        return new Profile(caller.issuer(), caller.subject(), caller.name(), caller.orcid(), caller.organisation());
    }
}
