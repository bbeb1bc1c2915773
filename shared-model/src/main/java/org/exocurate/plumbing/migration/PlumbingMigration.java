package org.exocurate.plumbing.migration;

import javax.sql.DataSource;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.flywaydb.core.Flyway;

/** Migrates the plumbing's own tables, with a history of their own, before anything that uses them starts. */
@ApplicationScoped
public class PlumbingMigration {

    private static final int FIRST = 1;

    private final DataSource source;

    public PlumbingMigration(DataSource source) {
        this.source = source;
    }

    void start(@Observes @Priority(FIRST) StartupEvent event) {
        migrate();
    }

    public void migrate() {
        Flyway.configure()
                .dataSource(source)
                .table("flyway_plumbing_history")
                // Tables of the service are there already.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .resourceProvider(new PlumbingScripts())
                .load()
                .migrate();
    }
}
