package org.exocurate.review.dataset;

import java.util.Objects;
import java.util.Optional;

import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.ClaimType;
import org.exocurate.model.claim.TermRef;
import org.exocurate.model.vocabulary.Names;

/**
 * The words by which claims find each other; null says that the claim leaves the axis open.
 *
 * @param typeGroup {@link #EFFECT} or {@link #BIOMARKER}: claims of different groups are never comparable
 */
public record AxisKeys(
        String typeGroup, String donor, String cargoKind, String cargo, String recipient, String process) {

    public static final String EFFECT = "EFFECT";
    public static final String BIOMARKER = "BIOMARKER";

    /** Of what makes no claim. */
    public static final AxisKeys NONE = new AxisKeys("", null, "", null, null, null);

    public static AxisKeys of(Claim claim) {
        return new AxisKeys(
                claim.type() == ClaimType.BIOMARKER ? BIOMARKER : EFFECT,
                key(claim.donor().term()),
                claim.cargo().kind().name(),
                key(claim.cargo().term()),
                key(claim.recipient().term()),
                key(claim.effect().process()));
    }

    /** As rows hold them: an open axis is the empty text. */
    public AxisKeys stored() {
        return new AxisKeys(typeGroup, word(donor), cargoKind, word(cargo), word(recipient), word(process));
    }

    private static String word(String key) {
        return Objects.requireNonNullElse(key, "");
    }

    /** The id of a term, the folded text of one that no vocabulary knows, null for none. */
    public static String key(TermRef term) {
        if (term == null) {
            return null;
        }
        return term.isResolved() ? term.id() : unresolved(Names.fold(term.label()));
    }

    /** The key of a text that no vocabulary knows, given folded. */
    public static String unresolved(String folded) {
        return "~" + folded;
    }

    /** The folded text behind such a key; empty for a term's id. */
    static Optional<String> text(String key) {
        return key.startsWith("~") ? Optional.of(key.substring(1)) : Optional.empty();
    }
}
