package org.exocurate.review.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiConsumer;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.NotJson;
import org.exocurate.plumbing.json.StrictJson;
import org.exocurate.review.keys.SigningKeys;

/** Holds the files of a release against their digests, the signed list and the log. */
@ApplicationScoped
class FileCheck {

    private static final String LIST = Format.LIST.file();

    private final FileStore store;
    private final SigningKeys keys;

    FileCheck(FileStore store, SigningKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    void check(Edition edition, String claims, BiConsumer<String, String> faults) {
        List<ReleaseFile> made = store.files().list(edition.number());
        if (made.isEmpty()) {
            return;
        }
        made.forEach(file -> bytes(edition.number(), file, faults));
        made.stream()
                .filter(file -> file.name().equals(Format.CLAIMS.file())
                        && !file.sha256().equals(claims))
                .forEach(file -> faults.accept(file.name(), "is not the dataset as of the release"));
        if (!listed(edition, made)) {
            faults.accept(LIST, "is not the signed list of the files");
        }
    }

    private void bytes(int release, ReleaseFile file, BiConsumer<String, String> faults) {
        if (!holds(release, file)) {
            faults.accept(file.name(), "has other bytes than its digest says");
        }
        for (CodedFile coded : store.coded().list(release, file.name())) {
            if (!holds(release, file, coded)) {
                faults.accept(
                        file.name(), "is another file as " + coded.coding().token());
            }
        }
    }

    private boolean holds(int release, ReleaseFile file) {
        Tally found = new Tally();
        try (InputStream bytes = store.bytes(release, file.name())) {
            told(bytes, found);
        } catch (IOException | IllegalStateException e) {
            return false;
        }
        return found.size() == file.size() && found.sha256().equals(file.sha256());
    }

    /** Whether the coded bytes are those that were made, and decode to those of the file. */
    private boolean holds(int release, ReleaseFile file, CodedFile coded) {
        MessageDigest own = Tally.digest();
        Tally decoded = new Tally();
        try (InputStream bytes = new DigestInputStream(store.bytes(release, file.name(), coded.coding()), own)) {
            told(coded.coding().over(bytes), decoded);
            bytes.transferTo(OutputStream.nullOutputStream());
        } catch (IOException | IllegalStateException e) {
            return false;
        }
        return HexFormat.of().formatHex(own.digest()).equals(coded.sha256())
                && decoded.sha256().equals(file.sha256());
    }

    private static void told(InputStream bytes, Tally tally) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            tally.add(buffer, read);
        }
    }

    private boolean listed(Edition edition, List<ReleaseFile> made) {
        try (InputStream bytes = store.bytes(edition.number(), LIST)) {
            ObjectNode list = (ObjectNode) StrictJson.read(bytes.readAllBytes());
            String signature = list.path("signature").asText();
            list.remove("signature");
            return keys.holds(
                            CanonicalJson.of(list), signature, list.path("key").asText())
                    && list.path("version").asText().equals(edition.version())
                    && namesAll(list.path("files"), made);
        } catch (NotJson | IOException | ClassCastException | IllegalStateException e) {
            return false;
        }
    }

    /** Each file, the list aside, by name, size and digest. */
    private static boolean namesAll(JsonNode listed, List<ReleaseFile> made) {
        return listed.size() == made.size() - 1
                && made.stream().filter(file -> !file.name().equals(LIST)).allMatch(file -> names(listed, file));
    }

    private static boolean names(JsonNode listed, ReleaseFile file) {
        for (JsonNode one : listed) {
            if (one.path("name").asText().equals(file.name())) {
                return one.path("size").asLong() == file.size()
                        && one.path("sha256").asText().equals(file.sha256());
            }
        }
        return false;
    }
}
