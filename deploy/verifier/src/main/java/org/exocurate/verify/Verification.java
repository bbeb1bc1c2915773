package org.exocurate.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.NotJson;
import org.exocurate.plumbing.json.StrictJson;

/** Holds a release against what was signed, from the manifest down to each line, and goes on after a fault to find the others. */
final class Verification {

    private final Source source;
    private final Optional<String> pin;
    private final Findings findings = new Findings();
    private Claims claims = new Claims(findings);
    private Optional<String> signer = Optional.empty();
    private int files;

    Verification(Source source, Optional<String> pin) {
        this.source = source;
        this.pin = pin;
    }

    /** What was found; a release that holds is told in a sentence. */
    String run() throws IOException {
        KeyRing keys = KeyRing.of(json(FileList.KEYS, source.keys()), pin);
        Optional<Manifest> read = Manifest.read(source.manifest());
        if (read.isEmpty()) {
            findings.add(FileList.MANIFEST, "is no JSON object");
            return "";
        }
        Manifest manifest = read.get();
        signed(manifest, keys);
        Optional<FileList> list = list(manifest, keys);
        if (list.isPresent()) {
            for (Map.Entry<String, FileList.Entry> file : list.get().entries().entrySet()) {
                file(file.getKey(), file.getValue(), manifest);
            }
            log(manifest);
        }
        return "Release " + manifest.json().path("version").asText() + " holds: " + files + " files, " + claims.count()
                + " claims, changes " + manifest.json().path("from").asText() + " to "
                + manifest.json().path("to").asText() + ", signed by key " + signer.orElse("?");
    }

    Findings findings() {
        return findings;
    }

    private void signed(Manifest manifest, KeyRing keys) {
        if (!manifest.isPlain()) {
            findings.add(FileList.MANIFEST, "is not written as it was published");
        }
        signer = keys.signer(manifest.document(), manifest.signature());
        if (signer.isEmpty()) {
            findings.add(FileList.MANIFEST, "the signature is not that of a known key over this manifest");
        }
    }

    private JsonNode json(String name, byte[] bytes) {
        try {
            return StrictJson.read(bytes);
        } catch (NotJson e) {
            findings.add(name, "is no JSON");
            return StrictJson.read("{}");
        }
    }

    private Optional<FileList> list(Manifest manifest, KeyRing keys) throws IOException {
        byte[] bytes = bytes(FileList.NAME);
        if (!(json(FileList.NAME, bytes) instanceof ObjectNode list)) {
            findings.add(FileList.NAME, "is no list of files");
            return Optional.empty();
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        String canonical = CanonicalJson.of(list);
        String signature = list.path("signature").asText();
        list.remove("signature");
        if (!text.equals(canonical)
                || keys.signer(CanonicalJson.of(list), signature).isEmpty()) {
            findings.add(FileList.NAME, "the signature is not that of a known key over this list");
        }
        if (!list.path("version").equals(manifest.json().path("version"))) {
            findings.add(FileList.NAME, "is the list of another release");
        }
        files = list.path("files").size() + 1;
        FileList known = FileList.of(list.path("files"));
        manifest.files().ifPresent(named -> sameFiles(FileList.of(named), known, bytes));
        return Optional.of(known);
    }

    /** The door of releases names the files too, and the list itself among them. */
    private void sameFiles(FileList named, FileList known, byte[] list) {
        MessageDigest digest = sha256();
        digest.update(list);
        FileList.Entry self = new FileList.Entry(list.length, hex(digest));
        boolean same = named.entries().size() == known.entries().size() + 1
                && self.equals(named.entries().get(FileList.NAME))
                && known.entries().entrySet().stream()
                        .allMatch(one -> one.getValue().equals(named.entries().get(one.getKey())));
        if (!same && !named.entries().isEmpty()) {
            findings.add(FileList.MANIFEST, "names other files than " + FileList.NAME);
        }
    }

    private byte[] bytes(String name) throws IOException {
        try (InputStream in = source.file(name)) {
            return in.readAllBytes();
        }
    }

    /** Read once: for its digest, and for what is in it. */
    private void file(String name, FileList.Entry entry, Manifest manifest) {
        MessageDigest digest = sha256();
        Counted counted = new Counted();
        try (InputStream in = new DigestInputStream(source.file(name), digest)) {
            switch (name) {
                case FileList.CLAIMS -> claims(counted.over(in), manifest);
                case FileList.CHANGES -> changes(counted.over(in), manifest);
                default -> counted.over(in).transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            findings.add(name, "cannot be read: " + e.getMessage());
            return;
        }
        String found = hex(digest);
        boolean same = counted.count() == entry.size() && found.equals(entry.sha256());
        if (!same && !(name.equals(FileList.MANIFEST) && manifest.digest().equals(entry.sha256()))) {
            findings.add(name, "has other bytes than " + FileList.NAME + " says");
        }
    }

    private void claims(InputStream in, Manifest manifest) throws IOException {
        claims = new Claims(findings);
        Lines.each(in, claims::line);
        claims.end(manifest.json());
    }

    /** The list has the claims before the changes. */
    private void changes(InputStream in, Manifest manifest) throws IOException {
        long from = manifest.json().path("from").asLong();
        Chain chain = new Chain(findings, FileList.CHANGES, from);
        Lines.each(in, line -> {
            try {
                chain.change(StrictJson.read(line));
            } catch (NotJson e) {
                chain.unreadable("is no JSON");
            }
        });
        chain.end(manifest.json(), claims.leaves());
        if (from == 1) {
            chain.covers(claims.count());
        }
    }

    private void log(Manifest manifest) throws IOException {
        Chain chain = new Chain(findings, "the log", 1);
        try {
            if (source.log(manifest.json().path("to").asLong(), chain::change)) {
                chain.end(manifest.json(), claims.leaves());
                chain.covers(claims.count());
            }
        } catch (NotJson e) {
            chain.unreadable("the page that it should be on is no JSON");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
