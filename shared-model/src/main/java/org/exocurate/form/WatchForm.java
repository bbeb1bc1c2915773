package org.exocurate.form;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.CargoKind;
import org.exocurate.model.claim.TermRef;
import org.exocurate.model.vocabulary.Vocabulary;

/** The body of a watch: what somebody wants to hear of. */
public sealed interface WatchForm {

    /** One published claim. */
    record OfClaim(Accession claim) implements WatchForm {}

    /** Whatever goes from a donor to a recipient. */
    record OfRoute(TermRef donor, TermRef recipient) implements WatchForm {}

    /**
     * Whatever a cargo does.
     *
     * @param term empty for any of its kind
     */
    record OfCargo(CargoKind kind, Optional<TermRef> term) implements WatchForm {}

    /** Exactly one of them; a body with faults is refused, all of them named. */
    static WatchForm read(JsonNode body, Vocabulary vocabulary) {
        return new WatchReading(vocabulary, new Faults()).read(body);
    }
}
