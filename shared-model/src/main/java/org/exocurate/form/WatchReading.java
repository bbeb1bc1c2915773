package org.exocurate.form;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.CargoKind;
import org.exocurate.model.claim.TermRef;
import org.exocurate.model.vocabulary.Slot;
import org.exocurate.model.vocabulary.Vocabulary;

/** Reads what a watch is of, and gathers what is wrong with it. */
record WatchReading(Vocabulary vocabulary, Faults faults) {

    private static final List<String> ONE_OF = List.of("claim", "route", "cargo");

    WatchForm read(JsonNode body) {
        if (!body.isObject()) {
            faults.add("", "the body must be an object, not " + Reading.kind(body));
            faults.refuseIfAny();
        }
        Reading form = new Reading(body, "", faults);
        long given = ONE_OF.stream().filter(form::has).count();
        if (given != 1) {
            faults.add("", "a watch is of one of " + String.join(", ", ONE_OF) + "; this body names " + given);
        }
        Optional<WatchForm> claim = claim(form);
        Optional<WatchForm> route = form.object("route").flatMap(this::route);
        Optional<WatchForm> cargo = form.object("cargo").flatMap(this::cargo);
        form.nothingElse();
        faults.refuseIfAny();
        return claim.or(() -> route).or(() -> cargo).orElseThrow();
    }

    private Optional<WatchForm> claim(Reading form) {
        String text = form.text("claim", Reading.NAME);
        Optional<Accession> accession = Optional.ofNullable(text).flatMap(Accession::read);
        if (text != null && accession.isEmpty()) {
            faults.add(
                    form.at("claim"),
                    "'" + text + "' is not an accession such as EXO-000001; a watch is of all versions");
        }
        return accession.map(WatchForm.OfClaim::new);
    }

    private Optional<WatchForm> route(Reading route) {
        TermRef donor = known(route, "donor", Slot.DONOR);
        TermRef recipient = known(route, "recipient", Slot.RECIPIENT);
        route.nothingElse();
        return donor == null || recipient == null
                ? Optional.empty()
                : Optional.of(new WatchForm.OfRoute(donor, recipient));
    }

    /** A tissue or cell that no vocabulary knows is a slip of the pen: a watch of it would keep silent for ever. */
    private TermRef known(Reading route, String field, Slot slot) {
        if (!route.has(field)) {
            faults.add(route.at(field), field + " is required");
        }
        TermRef term = new Words(vocabulary, faults).term(route, field, slot);
        if (term != null && !term.isResolved()) {
            String text = term.label();
            faults.add(route.at(field), "no term is known by '" + text + "'", vocabulary.near(text, slot));
            return null;
        }
        return term;
    }

    /** New molecules come before vocabularies know them, so a cargo may be a text. */
    private Optional<WatchForm> cargo(Reading cargo) {
        CargoKind kind = cargo.requiredOneOf("kind", CargoKind.class);
        if (kind == null) {
            cargo.node("term");
            cargo.nothingElse();
            return Optional.empty();
        }
        TermRef term = new Words(vocabulary, faults).term(cargo, "term", Slot.of(kind));
        if (kind == CargoKind.VESICLE && cargo.has("term")) {
            faults.add(cargo.at("term"), "VESICLE is the whole preparation: it has no term");
        }
        cargo.nothingElse();
        return Optional.of(new WatchForm.OfCargo(kind, Optional.ofNullable(term)));
    }
}
