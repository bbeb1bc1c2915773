package org.exocurate.review.watch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.form.ClaimJson;
import org.exocurate.form.WatchForm;
import org.exocurate.model.claim.TermRef;
import org.exocurate.model.vocabulary.Slot;
import org.exocurate.review.dataset.AxisKeys;

/**
 * A watch as its row holds it; what it is not about is null.
 *
 * @param claim the number of an accession
 * @param donor the word as it was given, with its key beside it; so recipient and cargo
 * @param shown as JSON
 */
record WatchRow(
        Long claim,
        String donor,
        String donorKey,
        String recipient,
        String recipientKey,
        String cargoKind,
        String cargo,
        String cargoKey,
        String shown) {

    /** Of what was asked for, in the words of a vocabulary. */
    static WatchRow of(WatchForm form, WatchedWords words) {
        if (form instanceof WatchForm.OfClaim one) {
            return claim(one);
        }
        return form instanceof WatchForm.OfRoute route ? route(route, words) : cargo((WatchForm.OfCargo) form, words);
    }

    private static WatchRow claim(WatchForm.OfClaim one) {
        String shown = object().put("claim", one.claim().toString()).toString();
        return new WatchRow(one.claim().number(), null, null, null, null, null, null, null, shown);
    }

    private static WatchRow route(WatchForm.OfRoute route, WatchedWords words) {
        String donor = AxisKeys.key(route.donor());
        String recipient = AxisKeys.key(route.recipient());
        ObjectNode shown = object();
        shown.putObject("route")
                .<ObjectNode>set("donor", term(route.donor()))
                .set("recipient", term(route.recipient()));
        return new WatchRow(
                null,
                donor,
                words.key(donor, Slot.DONOR),
                recipient,
                words.key(recipient, Slot.RECIPIENT),
                null,
                null,
                null,
                shown.toString());
    }

    private static WatchRow cargo(WatchForm.OfCargo cargo, WatchedWords words) {
        String word = cargo.term().map(AxisKeys::key).orElse(WatchedWords.ANY);
        String key = words.key(word, Slot.of(cargo.kind()));
        ObjectNode shown = object();
        ObjectNode inner = shown.putObject("cargo").put("kind", cargo.kind().name());
        cargo.term().ifPresent(term -> inner.set("term", term(term)));
        return new WatchRow(null, null, null, null, null, cargo.kind().name(), word, key, shown.toString());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode term(TermRef term) {
        return (ObjectNode) ClaimJson.part(term);
    }
}
