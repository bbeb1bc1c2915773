package org.exocurate.review.people;

import java.util.Optional;

/**
 * By what an erased person is known again: keyed digests of the account, the ORCID iD and the organisation. Two traces of one human
 * are alike; nothing else can be learnt from one.
 */
record Trace(String account, Optional<String> orcid, Optional<String> organisation) {

    boolean isOfSameHumanAs(Trace other) {
        return account.equals(other.account) || (orcid.isPresent() && orcid.equals(other.orcid));
    }

    boolean sharesOrganisationWith(Trace other) {
        return organisation.isPresent() && organisation.equals(other.organisation);
    }
}
