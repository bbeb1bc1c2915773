package org.exocurate.verify;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.plumbing.json.Sha256;
import org.exocurate.plumbing.proof.StreamedTree;

/** The claims of a release, line by line: their order, their number and the tree over them. */
final class Claims {

    /** Canonical JSON has the accession first. */
    private static final Pattern ACCESSION = Pattern.compile("\\{\"accession\":\"EXO-(\\d{6,9})\",.*", Pattern.DOTALL);

    private final Findings findings;
    private final StreamedTree tree = new StreamedTree();
    private final Leaves leaves = new Leaves();
    private int lines;

    Claims(Findings findings) {
        this.findings = findings;
    }

    void line(byte[] line) {
        lines++;
        byte[] digest = Sha256.digest(line);
        tree.add(HexFormat.of().formatHex(digest));
        Matcher accession = ACCESSION.matcher(new String(line, StandardCharsets.UTF_8));
        int number = accession.matches() ? Integer.parseInt(accession.group(1)) : 0;
        if (number != lines) {
            findings.add(FileList.CLAIMS, "line " + lines + " is not claim number " + lines);
        }
        leaves.put(lines, digest);
    }

    void end(JsonNode manifest) {
        if (lines != manifest.at("/counts/claims").asInt()) {
            findings.add(
                    FileList.CLAIMS,
                    lines + " claims where the manifest says "
                            + manifest.at("/counts/claims").asText());
        }
        if (!tree.root().equals(manifest.path("merkleRoot").asText())) {
            findings.add(FileList.CLAIMS, "its Merkle root is not that of the manifest");
        }
    }

    Leaves leaves() {
        return leaves;
    }

    int count() {
        return lines;
    }
}
