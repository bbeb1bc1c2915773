package org.exocurate.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.Sha256;
import org.exocurate.plumbing.json.StrictJson;
import org.exocurate.plumbing.proof.Signature25519;
import org.exocurate.plumbing.proof.StreamedTree;

/** A release written by the words of the contract alone: three claims, of which the second was changed once. */
final class ReleaseFolder {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final KeyPair keys = Signature25519.made();
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<String> changes = new ArrayList<>();
    private String digest = "0".repeat(64);

    ReleaseFolder() {
        String first = content(1, 1);
        String second = content(2, 2);
        String third = content(3, 1);
        change(1, first);
        change(2, content(2, 1));
        change(3, third);
        change(2, second);
        files.put("release.json", manifest(first, second, third));
        files.put(
                "keys.json",
                CanonicalJson.of(Map.of(
                        "items", List.of(Map.of("id", id(), "algorithm", "Ed25519", "publicKey", publicKey())))));
        files.put("claims.ndjson", first + "\n" + second + "\n" + third + "\n");
        files.put("claims.tsv", "accession\nEXO-000001\nEXO-000002\nEXO-000003\n");
        files.put("changes.ndjson", String.join("\n", changes) + "\n");
        files.put("files.json", list());
    }

    private static String content(int accession, int version) {
        ObjectNode content = JSON.objectNode();
        content.put("accession", String.format("EXO-%06d", accession)).put("version", version);
        content.put("claim", "é \" 𝒳");
        return CanonicalJson.of(content);
    }

    private void change(int accession, String content) {
        ObjectNode change = JSON.objectNode();
        change.put("sequence", changes.size() + 1).put("accession", String.format("EXO-%06d", accession));
        change.set("content", StrictJson.read(content));
        change.put("after", Sha256.hex(content)).put("previous", digest);
        digest = Sha256.hex(CanonicalJson.of(change));
        changes.add(CanonicalJson.of(change.put("digest", digest)));
    }

    private String manifest(String... contents) {
        StreamedTree tree = new StreamedTree();
        for (String content : contents) {
            tree.add(HexFormat.of().formatHex(Sha256.digest(content.getBytes(StandardCharsets.UTF_8))));
        }
        ObjectNode manifest = JSON.objectNode();
        manifest.put("version", "1.0.0")
                .put("from", 1)
                .put("to", changes.size())
                .put("changes", changes.size());
        manifest.putObject("counts").put("claims", contents.length);
        manifest.put("merkleRoot", tree.root()).put("chainHead", digest);
        manifest.put("signature", Signature25519.sign(CanonicalJson.of(manifest), keys.getPrivate()));
        return CanonicalJson.of(manifest);
    }

    private String list() {
        ObjectNode list = JSON.objectNode();
        list.put("version", "1.0.0").put("key", id());
        files.forEach((name, text) -> list.withArray("files")
                .addObject()
                .put("name", name)
                .put("size", text.getBytes(StandardCharsets.UTF_8).length)
                .put("sha256", Sha256.hex(text)));
        list.put("signature", Signature25519.sign(CanonicalJson.of(list), keys.getPrivate()));
        return CanonicalJson.of(list);
    }

    String id() {
        return Sha256.hex(keys.getPublic().getEncoded()).substring(0, 16);
    }

    String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    Map<String, String> files() {
        return files;
    }

    Path into(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        return folder;
    }
}
