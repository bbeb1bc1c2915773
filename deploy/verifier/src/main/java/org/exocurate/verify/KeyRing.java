package org.exocurate.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.plumbing.json.Sha256;
import org.exocurate.plumbing.proof.Signature25519;

/** The keys that a signature may be of: those of the release, or the one that the caller trusts. */
final class KeyRing {

    private static final int ID_LENGTH = 16;

    private final List<byte[]> keys = new ArrayList<>();

    /** Those that the release brings along; with a pin, only the one that is meant. */
    static KeyRing of(JsonNode told, Optional<String> pin) throws IOException {
        KeyRing ring = new KeyRing();
        if (pin.isPresent() && !isId(pin.get())) {
            ring.keys.add(key(pin.get()));
            return ring;
        }
        for (JsonNode one : told.path("items")) {
            byte[] key = decoded(one.path("publicKey").asText());
            if (pin.isEmpty() || pin.get().equals(id(key))) {
                ring.keys.add(key);
            }
        }
        return ring;
    }

    private static boolean isId(String pin) {
        return pin.matches("[0-9a-f]{" + ID_LENGTH + "}");
    }

    /** A file, PEM or base64, or the base64 itself: X.509. */
    private static byte[] key(String pin) throws IOException {
        Path file = Path.of(pin);
        String text = Files.isRegularFile(file) ? Files.readString(file) : pin;
        byte[] key = decoded(text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", ""));
        if (key.length == 0) {
            throw new IOException("--key is a file, a public key in base64, or the first 16 digits of its SHA-256");
        }
        return key;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static String id(byte[] key) {
        return Sha256.hex(key).substring(0, ID_LENGTH);
    }

    /** The id of the key that signed the text; empty if none of these did, or if the signature is written in another way. */
    Optional<String> signer(String text, String signature) {
        boolean plain = Base64.getEncoder().encodeToString(decoded(signature)).equals(signature);
        return keys.stream()
                .filter(key -> plain && Signature25519.holds(text, signature, key))
                .map(KeyRing::id)
                .findFirst();
    }
}
