package org.exocurate.plumbing.audit;

import java.time.Duration;

/** Seals of so many entries, made by hand. */
record SmallSeals(int entriesPerSeal) implements AuditConfig {

    @Override
    public boolean sealing() {
        return false;
    }

    @Override
    public Duration sealEvery() {
        return Duration.ofMillis(500);
    }
}
