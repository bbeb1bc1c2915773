package org.exocurate.review.keys;

import java.util.Base64;

/**
 * A key as anybody may know it.
 *
 * @param publicKey X.509 (SPKI), base64
 */
public record PublicKey25519(String id, String algorithm, String publicKey) {

    static PublicKey25519 of(String id, byte[] spki) {
        return new PublicKey25519(id, "Ed25519", Base64.getEncoder().encodeToString(spki));
    }
}
