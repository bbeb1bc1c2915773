package org.exocurate.local;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.exocurate.local.terminal.Refused;

/** {@code deploy/token}: a bearer token for somebody whom the local issuer vouches for. */
final class Token {

    static final Set<String> SETTINGS = Set.of("--roles", "--org", "--orcid", "--ttl");

    private final Options options;

    Token(Options options) {
        this.options = options;
    }

    String text() {
        DataDir data = options.data().requireMade();
        return Infrastructure.on(data, options.ports(data)).token(request(options.only("user")));
    }

    private TokenRequest request(String user) {
        Optional<String> roles = options.get("--roles");
        if (roles.isEmpty() && DemoPeople.find(user).isEmpty()) {
            throw new Refused("Nobody here is called " + user + "; name a demo person or give --roles.");
        }
        TokenRequest request = TokenRequest.of(user);
        request = roles.map(list -> list.split(",", -1)).map(request::roles).orElse(request);
        request = options.get("--org").map(request::org).orElse(request);
        request = options.get("--orcid").map(request::orcid).orElse(request);
        return request.ttl(
                Duration.ofSeconds(options.number("--ttl", request.ttl().toSeconds())));
    }
}
