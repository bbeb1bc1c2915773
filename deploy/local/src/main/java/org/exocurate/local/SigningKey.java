package org.exocurate.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The key that signs the tokens of one data directory. The issuer shows its public half, so a token outlives a restart. */
final class SigningKey {

    static final String ID = Issuer.ID;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode jwk;

    private SigningKey(JsonNode jwk) {
        this.jwk = jwk;
    }

    static SigningKey keptIn(Path file) {
        try {
            if (!Files.exists(file)) {
                PrivateFile.write(file, made().jwk());
            }
            return new SigningKey(JSON.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole key, private half included, as the issuer wants it. */
    String jwk() {
        return jwk.toString();
    }

    String modulus() {
        return jwk.get("n").asText();
    }

    String token(String issuer, TokenRequest request) {
        String unsigned = part(Map.of("alg", "RS256", "typ", "JWT", "kid", ID)) + "." + part(claims(issuer, request));
        return unsigned + "." + encode(signature(unsigned));
    }

    static Map<String, Object> claims(Person person) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", person.user());
        claims.put("preferred_username", person.user());
        claims.put("name", person.name());
        claims.put("roles", person.roles());
        person.orcid().ifPresent(orcid -> claims.put("orcid", orcid));
        person.organisation().ifPresent(organisation -> claims.put("organisation", organisation));
        return claims;
    }

    private static Map<String, Object> claims(String issuer, TokenRequest request) {
        Instant now = Instant.now();
        Instant end = now.plus(request.ttl());
        Instant begin = end.isBefore(now) ? end.minusSeconds(60) : now;
        Map<String, Object> claims = claims(request.person());
        claims.put("iss", issuer);
        claims.put("aud", request.audience());
        claims.put("iat", begin.getEpochSecond());
        claims.put("nbf", begin.getEpochSecond());
        claims.put("exp", end.getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        return claims;
    }

    private byte[] signature(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(privateKey());
            signature.update(text.getBytes(UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private PrivateKey privateKey() throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new RSAPrivateCrtKeySpec(
                        number("n"),
                        number("e"),
                        number("d"),
                        number("p"),
                        number("q"),
                        number("dp"),
                        number("dq"),
                        number("qi")));
    }

    private BigInteger number(String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.get(name).asText()));
    }

    /** A new key, known to nobody. */
    static SigningKey made() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new SigningKey(JSON.valueToTree(
                    jwk((RSAPrivateCrtKey) generator.generateKeyPair().getPrivate())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> jwk(RSAPrivateCrtKey key) {
        Map<String, String> jwk = new LinkedHashMap<>();
        jwk.put("kty", "RSA");
        jwk.put("use", "sig");
        jwk.put("alg", "RS256");
        jwk.put("kid", ID);
        jwk.put("n", encode(key.getModulus()));
        jwk.put("e", encode(key.getPublicExponent()));
        jwk.put("d", encode(key.getPrivateExponent()));
        jwk.put("p", encode(key.getPrimeP()));
        jwk.put("q", encode(key.getPrimeQ()));
        jwk.put("dp", encode(key.getPrimeExponentP()));
        jwk.put("dq", encode(key.getPrimeExponentQ()));
        jwk.put("qi", encode(key.getCrtCoefficient()));
        return jwk;
    }

    private static String part(Map<String, ?> json) {
        try {
            return encode(JSON.writeValueAsBytes(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return encode(Arrays.copyOfRange(bytes, sign, bytes.length));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
