package org.exocurate.review.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What messages are signed with, as Standard Webhooks have it.
 *
 * @param text {@code whsec_} and the key in base64
 */
record Secret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    Secret {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a secret begins with " + PREFIX);
        }
    }

    static Secret fresh() {
        return new Secret(PREFIX + Base64.getEncoder().encodeToString(drawn()));
    }

    /** Something that nobody can guess. */
    static String challenge() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(drawn());
    }

    private static byte[] drawn() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** The header that proves who sent a message, by each of these. */
    static String signatures(List<Secret> secrets, String id, long timestamp, String body) {
        byte[] signed = (id + '.' + timestamp + '.' + body).getBytes(StandardCharsets.UTF_8);
        return secrets.stream().map(secret -> "v1," + secret.signature(signed)).collect(Collectors.joining(" "));
    }

    private String signature(byte[] signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(text.substring(PREFIX.length())), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A secret is not for logs. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
