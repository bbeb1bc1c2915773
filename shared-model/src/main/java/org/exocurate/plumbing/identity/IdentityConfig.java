package org.exocurate.plumbing.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the issuer writes what the house wants to know. */
@ConfigMapping(prefix = "exocurate.identity")
interface IdentityConfig {

    @WithDefault("orcid")
    String orcidClaim();

    @WithDefault("organisation")
    String organisationClaim();
}
