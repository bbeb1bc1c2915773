package org.exocurate.review.people;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.exocurate.plumbing.sql.Transactions;

/** Makes digests by which somebody is known again and that nobody without the secret can make or turn back. */
@ApplicationScoped
class Prints {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final Optional<String> configured;
    private final TraceTable table;
    private final Transactions transactions;
    private volatile byte[] secret;

    Prints(
            @ConfigProperty(name = "exocurate.people.trace-secret") Optional<String> configured,
            TraceTable table,
            Transactions transactions) {
        this.configured = configured;
        this.table = table;
        this.transactions = transactions;
    }

    Trace of(Person person) {
        return new Trace(
                account(person.issuer(), person.subject()),
                person.orcid().map(iD -> print("orcid", iD.toUpperCase(Locale.ROOT))),
                person.organisation().map(name -> print("organisation", name)));
    }

    /** What the trace of whoever has this account says of it. */
    String account(String issuer, String subject) {
        return print("account", issuer + '\n' + subject);
    }

    /** One that is made here is kept whatever becomes of the caller's transaction: it is remembered from then on. */
    private byte[] secret() {
        if (secret == null) {
            secret = configured
                    .map(text -> text.getBytes(StandardCharsets.UTF_8))
                    .orElseGet(() -> transactions.fresh(() -> table.secret(fresh())));
        }
        return secret;
    }

    private static byte[] fresh() {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        return fresh;
    }

    private String print(String what, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret(), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal((what + '\n' + text).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
