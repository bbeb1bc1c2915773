package org.exocurate.plumbing.migration;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.internal.resource.classpath.ClassPathResource;

/** The migrations by name: Quarkus lets Flyway see only the folder that was named when the service was built. */
class PlumbingScripts implements ResourceProvider {

    private static final String FOLDER = "db/plumbing/";
    private static final List<String> NAMES = List.of(
            "V0_1__outbox_inbox_parked.sql",
            "V0_2__audit.sql",
            "V0_3__outbox_payload_as_it_is.sql",
            "V0_4__audit_reached.sql");

    @Override
    public LoadableResource getResource(String name) {
        return scripts()
                .filter(script -> script.getFilename().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return scripts()
                .filter(script -> script.getFilename().startsWith(prefix)
                        && Stream.of(suffixes).anyMatch(script.getFilename()::endsWith))
                .toList();
    }

    private static Stream<LoadableResource> scripts() {
        ClassLoader loader = PlumbingScripts.class.getClassLoader();
        return NAMES.stream().map(name -> new ClassPathResource(null, FOLDER + name, loader, StandardCharsets.UTF_8));
    }
}
