package org.exocurate.review.keys;

import java.util.Optional;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.plumbing.http.Page;

/** The public keys by which anyone checks a release's signature. */
@Path("/keys")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "releases")
class KeyResource {

    private final SigningKeys keys;

    KeyResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    @Operation(
            summary = "The public keys of this dataset",
            description = "Ed25519, X.509 in base64; every key that ever signed a release.")
    public Page<PublicKey25519> list() {
        return new Page<>(keys.told(), Optional.empty());
    }
}
