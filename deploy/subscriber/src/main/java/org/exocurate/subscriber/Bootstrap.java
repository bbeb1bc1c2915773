package org.exocurate.subscriber;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where a copy begins that does not exist yet. */
enum Bootstrap {
    /** With the file of the last release, proven by its root; with the log where there is none. */
    RELEASE {
        @Override
        Copy begun(Doors doors, String kafka) throws IOException, InterruptedException {
            Optional<JsonNode> release = doors.release();
            if (release.isEmpty()) {
                return new Copy();
            }
            JsonNode known = release.get();
            Copy copy =
                    new Copy(known.path("to").asLong(), known.path("chainHead").asText());
            doors.lines(known.path("version").asText(), "claims.ndjson", line -> copy.put(Canonical.read(line)));
            Proof.of(known, copy);
            return copy;
        }
    },
    /** With the compacted topic: the last content of each claim, as of the highest sequence in it. */
    TOPIC {
        @Override
        Copy begun(Doors doors, String kafka) throws IOException, InterruptedException {
            Map<String, JsonNode> claims = new LinkedHashMap<>();
            long sequence = 0;
            for (String value : Topic.whole(kafka, "exocurate.dataset-claims.v1")) {
                ObjectNode claim = (ObjectNode) Canonical.read(value);
                sequence = Math.max(sequence, claim.remove("sequence").asLong());
                claims.put(claim.path("accession").asText(), claim);
            }
            if (sequence == 0) {
                return new Copy();
            }
            Copy copy = new Copy(sequence, digest(doors, sequence));
            claims.values().forEach(copy::put);
            return copy;
        }
    },
    /** With the first change. */
    LOG {
        @Override
        Copy begun(Doors doors, String kafka) {
            return new Copy();
        }
    };

    abstract Copy begun(Doors doors, String kafka) throws IOException, InterruptedException;

    /** The topic does not tell it; a copy that began wrongly is found out by the next change or release. */
    private static String digest(Doors doors, long sequence) throws IOException, InterruptedException {
        for (JsonNode item : doors.changes(sequence - 1, 0).items()) {
            if (item.path("sequence").asLong() == sequence && item.has("digest")) {
                return Change.read(item).digest();
            }
        }
        throw new IOException("change " + sequence + " is on the topic, but not in the log");
    }
}
