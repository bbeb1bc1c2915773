package org.exocurate.review.dataset;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.plumbing.http.Page;
import org.exocurate.review.dataset.SigningKeyTable.StoredKey;

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

    /**
     * A public key.
     *
     * @param publicKey X.509 (SPKI), base64
     */
    record Key(String id, String algorithm, String publicKey) {

        static Key of(StoredKey key) {
            return new Key(key.id(), "Ed25519", Base64.getEncoder().encodeToString(key.publicKey()));
        }
    }

    @GET
    @Operation(
            summary = "The public keys of this dataset",
            description = "Ed25519, X.509 in base64; every key that ever signed a release.")
    public Page<Key> list() {
        List<Key> all = keys.all().stream().map(Key::of).toList();
        return new Page<>(all, Optional.empty());
    }
}
