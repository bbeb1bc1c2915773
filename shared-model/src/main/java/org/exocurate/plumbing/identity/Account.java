package org.exocurate.plumbing.identity;

import org.exocurate.plumbing.json.Sha256;

/** By what an issuer knows somebody; often an e-mail address. */
public record Account(String issuer, String subject) {

    /** Names the account where nobody shall read it. Whoever knows the account can make it, so it is personal data all the same. */
    public String digest() {
        return Sha256.hex(issuer + '\n' + subject);
    }
}
