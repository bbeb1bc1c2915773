package org.exocurate.review.people;

import java.util.Optional;

import org.exocurate.plumbing.identity.Account;
import org.exocurate.plumbing.identity.Caller;

/** What a token says of its bearer. */
record Told(Account account, Optional<String> name, Optional<String> orcid, Optional<String> organisation) {

    static Told by(Caller caller) {
        return new Told(caller.account(), caller.name(), caller.orcid(), caller.organisation());
    }
}
