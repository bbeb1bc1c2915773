package org.exocurate.system;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.exocurate.local.Person;
import org.exocurate.local.TokenRequest;

/** A person of one test alone, with an account, an organisation and an ORCID-shaped iD that nobody else has. */
record Somebody(String subject, String name, String orcid, String organisation, String token) {

    private static final AtomicInteger NEXT = new AtomicInteger(1_000);

    static Somebody called(String name, String... roles) {
        String subject = "someone-" + UUID.randomUUID();
        String orcid = "0009-0000-%04d-7777".formatted(NEXT.incrementAndGet());
        return with(subject, name, orcid, "Institute of " + subject, roles);
    }

    /** The same account with other roles. */
    static Somebody at(Somebody who, String... roles) {
        return with(who.subject, who.name, who.orcid, who.organisation, roles);
    }

    /** Somebody else of the same organisation. */
    Somebody colleague(String... roles) {
        Somebody colleague = called("Colleague", roles);
        return with(colleague.subject, colleague.name, colleague.orcid, organisation, roles);
    }

    /** Proposes a claim that nobody else speaks of; the submission's id. */
    String proposes() {
        return RunningSystem.submissions()
                .post(token, "submissions", Draft.claim().body())
                .hasStatus(201)
                .text("/id");
    }

    /** The same human by another account. */
    Somebody byAnotherAccount(String... roles) {
        return with("other-" + subject, name, orcid, "Elsewhere " + subject, roles);
    }

    static Somebody withoutOrcid(String name, String... roles) {
        String subject = "someone-" + UUID.randomUUID();
        return with(subject, name, "", "Institute of " + subject, roles);
    }

    private static Somebody with(String subject, String name, String orcid, String organisation, String... roles) {
        Optional<String> iD = orcid.isEmpty() ? Optional.empty() : Optional.of(orcid);
        Person person = new Person(subject, name, List.of(roles), Optional.of(organisation), iD);
        return new Somebody(subject, name, orcid, organisation, RunningSystem.token(TokenRequest.of(person)));
    }

    /** The random id at review-service; the first call makes the person known there. */
    String id() {
        return RunningSystem.reviews().get(token, "people/me").hasStatus(200).text("/id");
    }

    Answer agrees(String consent) {
        return RunningSystem.reviews().patch(token, "people/me", consent);
    }
}
