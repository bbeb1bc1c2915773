package org.exocurate.verify;

import java.util.HexFormat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.Sha256;

/** A run of the log: every number is there, every digest is that of its text, every change names the one before. */
final class Chain {

    private static final String NOTHING_BEFORE = "0".repeat(64);

    private final Findings findings;
    private final String where;
    private final Leaves last = new Leaves();
    private long next;
    private String digest;

    /**
     * A run that begins with this change.
     *
     * @param where the file, or what else it is read from
     */
    Chain(Findings findings, String where, long first) {
        this.findings = findings;
        this.where = where;
        this.next = first;
        this.digest = first == 1 ? NOTHING_BEFORE : null;
    }

    void change(JsonNode change) {
        String name = where + ", change " + next;
        if (change.path("sequence").asLong() != next) {
            findings.add(
                    name,
                    "is missing or out of order: change "
                            + change.path("sequence").asText() + " is there");
        }
        if (digest != null && !change.path("previous").asText().equals(digest)) {
            findings.add(name, "previous is not the digest of the change before");
        }
        String after = Sha256.hex(CanonicalJson.of(change.path("content")));
        if (!after.equals(change.path("after").asText())) {
            findings.add(name, "after is not the digest of the content");
        }
        String said = change.path("digest").asText();
        if (!(change instanceof ObjectNode object) || !said.equals(digest(object))) {
            findings.add(name, "digest is not that of the change");
        }
        String accession = change.path("accession").asText();
        if (accession.matches("EXO-\\d{6,9}")) {
            last.put(
                    Integer.parseInt(accession.substring("EXO-".length())),
                    HexFormat.of().parseHex(after));
        }
        digest = said;
        next++;
    }

    private static String digest(ObjectNode change) {
        ObjectNode open = change.deepCopy();
        open.remove("digest");
        return Sha256.hex(CanonicalJson.of(open));
    }

    /** A line that is no JSON: the next one cannot follow from it. */
    void unreadable(String why) {
        findings.add(where + ", change " + next, why);
        digest = null;
        next++;
    }

    /** Where it has to end, and what the claims have to be by it. */
    void end(JsonNode manifest, Leaves claims) {
        long to = manifest.path("to").asLong();
        if (next != to + 1) {
            findings.add(where, "ends with change " + (next - 1) + " where the manifest says " + to);
        } else if (!manifest.path("chainHead").asText().equals(digest)) {
            findings.add(where + ", change " + to, "its digest is not the chain head of the manifest");
        }
        for (int accession = last.next(0); accession >= 0; accession = last.next(accession + 1)) {
            if (!last.agree(accession, claims)) {
                findings.add(
                        FileList.CLAIMS, String.format("claim EXO-%06d is not what %s makes of it", accession, where));
            }
        }
    }

    /** Whether every claim came by it. */
    void covers(int claims) {
        for (int accession = 1; accession <= claims; accession++) {
            if (!last.has(accession)) {
                findings.add(FileList.CLAIMS, String.format("claim EXO-%06d is in no change of %s", accession, where));
            }
        }
    }
}
