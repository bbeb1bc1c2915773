package org.exocurate.subscriber;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** The dataset as of one change, in memory: it takes the next change and no other. */
final class Copy {

    private final SortedMap<Long, Claim> claims = new TreeMap<>();
    private long sequence;
    private String chainHead;

    /** Empty: before the first change. */
    Copy() {
        this(0, Change.NOTHING_BEFORE);
    }

    /** As of a change with this digest; its claims are put in one by one. */
    Copy(long sequence, String chainHead) {
        this.sequence = sequence;
        this.chainHead = chainHead;
    }

    private record Claim(String content, String digest) {}

    long sequence() {
        return sequence;
    }

    String chainHead() {
        return chainHead;
    }

    int claims() {
        return claims.size();
    }

    /** A claim as it is. */
    void put(JsonNode content) {
        String text = Canonical.text(content);
        claims.put(number(content.path("accession").asText()), new Claim(text, Canonical.digest(text)));
    }

    /** The next change. */
    void take(Change change) {
        if (change.sequence() != sequence + 1) {
            throw new Broken("change " + change.sequence() + " does not follow change " + sequence);
        }
        if (!change.previous().equals(chainHead)) {
            throw new Broken("change " + change.sequence() + " does not continue the chain");
        }
        long number = number(change.accession());
        Optional<String> before = Optional.ofNullable(claims.get(number)).map(Claim::digest);
        if (!before.equals(change.before())) {
            throw new Broken(
                    "change " + change.sequence() + " was made on another " + change.accession() + " than is here");
        }
        claims.put(number, new Claim(change.content(), change.after()));
        sequence = change.sequence();
        chainHead = change.digest();
    }

    /** The lines of claims.ndjson. */
    Stream<String> contents() {
        return claims.values().stream().map(Claim::content);
    }

    String merkleRoot() {
        Tree tree = new Tree();
        claims.values().forEach(claim -> tree.add(claim.digest()));
        return tree.root();
    }

    private static long number(String accession) {
        if (!accession.matches("EXO-\\d{6,12}")) {
            throw new Broken("'" + accession + "' is no accession");
        }
        return Long.parseLong(accession.substring("EXO-".length()));
    }
}
