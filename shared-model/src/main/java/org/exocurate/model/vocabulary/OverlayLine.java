package org.exocurate.model.vocabulary;

/** One correction of our own to the ontologies: what it says, of what, and where that is from. */
public record OverlayLine(Relation relation, String subject, String object, String source) {

    /** What an overlay can say. */
    public enum Relation {
        /** The subject also goes by the name that is the object. */
        SYNONYM,
        /** The subject lies below the object. */
        BELOW,
        /** The subject does not lie right below the object, whatever its ontology says. */
        NOT_BELOW,
        /** The subject is the object: two terms are one. */
        SAME_AS,
        /** The subject was given up for the object; who writes it is told so. */
        REPLACED_BY,
        /** The subject is a word for the state of a donor. */
        STATE
    }
}
