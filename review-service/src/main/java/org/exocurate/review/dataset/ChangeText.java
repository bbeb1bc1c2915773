package org.exocurate.review.dataset;

import java.util.stream.Collectors;

import org.exocurate.model.dataset.Change;
import org.exocurate.plumbing.json.Sha256;
import org.exocurate.plumbing.json.Times;

/** A change as canonical JSON, written around the content's own bytes: its members stand in the order of RFC 8785. */
final class ChangeText {

    private ChangeText() {}

    /** The change as every reader gets it. */
    static String of(Change change) {
        return text(change, ",\"digest\":\"" + change.digest() + '"');
    }

    /** What the change's digest has to be. */
    static String digest(Change change) {
        return Sha256.hex(text(change, ""));
    }

    private static String text(Change change, String digest) {
        return "{\"accession\":\"" + change.accession()
                + "\",\"after\":\"" + change.after()
                + "\",\"approvedBy\":" + persons(change)
                + ",\"at\":\"" + Times.rfc3339(change.at())
                + "\",\"before\":" + (change.before() == null ? "null" : '"' + change.before() + '"')
                + ",\"cause\":" + change.cause()
                + ",\"content\":" + change.content()
                + digest
                + ",\"previous\":\"" + change.previous()
                + "\",\"proposedBy\":\"" + change.proposedBy()
                + "\",\"sequence\":" + change.sequence()
                + ",\"type\":\"" + change.type()
                + "\",\"version\":" + change.version()
                + '}';
    }

    private static String persons(Change change) {
        return change.approvedBy().stream().map(id -> "\"" + id + '"').collect(Collectors.joining(",", "[", "]"));
    }
}
