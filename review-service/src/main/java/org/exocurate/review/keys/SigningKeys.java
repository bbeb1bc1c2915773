package org.exocurate.review.keys;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.exocurate.plumbing.json.Sha256;
import org.exocurate.plumbing.proof.Signature25519;
import org.exocurate.review.keys.SigningKeyTable.StoredKey;

/** Signs what is released: with the configured key, or else with one that the database makes for itself and keeps. */
@ApplicationScoped
public class SigningKeys {

    private static final int ID_LENGTH = 16;

    private final Optional<String> configured;
    private final SigningKeyTable keys;

    SigningKeys(
            @ConfigProperty(name = "exocurate.release.signing-key") Optional<String> configured, SigningKeyTable keys) {
        this.configured = configured;
        this.keys = keys;
    }

    /** The key in use; call it under the head's lock, so that one database makes one key. */
    public Signer signer() {
        KeyPair pair = configured
                .map(text -> Signature25519.pair(bytes(text)))
                .or(() -> keys.own().map(own -> Signature25519.pair(own.privateKey())))
                .orElseGet(Signature25519::made);
        StoredKey stored = new StoredKey(
                id(pair),
                pair.getPublic().getEncoded(),
                configured.isPresent() ? null : pair.getPrivate().getEncoded());
        keys.keep(stored);
        return new Signer(stored.id(), pair.getPrivate());
    }

    /** Whether a key of ours made this signature of this text. */
    public boolean holds(String text, String signature, String key) {
        return keys.one(key)
                .filter(known -> Signature25519.holds(text, signature, known.publicKey()))
                .isPresent();
    }

    /** Every key that ever signed, as anybody may know it; the first made is the first. */
    public List<PublicKey25519> told() {
        return keys.all().stream()
                .map(key -> PublicKey25519.of(key.id(), key.publicKey()))
                .toList();
    }

    private static String id(KeyPair pair) {
        return Sha256.hex(pair.getPublic().getEncoded()).substring(0, ID_LENGTH);
    }

    /** PKCS #8 as PEM or bare base64. */
    private static byte[] bytes(String text) {
        String base64 = text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return Base64.getDecoder().decode(base64);
    }

    /** A key that signs. */
    public record Signer(String id, PrivateKey key) {

        public String sign(String text) {
            return Signature25519.sign(text, key);
        }
    }
}
