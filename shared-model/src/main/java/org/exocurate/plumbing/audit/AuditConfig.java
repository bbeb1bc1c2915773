package org.exocurate.plumbing.audit;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How soon the audit is sealed. */
@ConfigMapping(prefix = "exocurate.audit")
interface AuditConfig {

    /** Whether this instance seals at all; another one may do it for all. */
    @WithDefault("true")
    boolean sealing();

    /** How often it is looked for entries that wait. */
    @WithDefault("500ms")
    Duration sealEvery();

    /** How many entries a seal holds, about. */
    @WithDefault("5000")
    int entriesPerSeal();
}
