package org.exocurate.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** The published schemas and samples of the events. */
public final class EventFiles {

    private static final Path EVENTS = events();
    private static final String SERVED_AT = "https://review-service/schemas/";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemas(
                    schemas().stream().collect(Collectors.toMap(file -> SERVED_AT + name(file), EventFiles::text))));

    private EventFiles() {}

    static List<Path> schemas() {
        return files("schemas");
    }

    static List<Path> samples() {
        return files("samples");
    }

    /** The schema that a sample's name says. */
    static String schemaOf(Path sample) {
        String name = name(sample);
        return name.substring(0, name.indexOf(".v") + 3) + ".json";
    }

    /** What is wrong with an event; {@code schema} is the name of the file. */
    public static List<String> faults(String schema, String json) {
        return SCHEMAS.getSchema(SchemaLocation.of(SERVED_AT + schema)).validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    static String asyncApi() {
        return text(EVENTS.resolve("asyncapi.yaml"));
    }

    public static List<String> names() {
        return schemas().stream().map(EventFiles::name).toList();
    }

    public static String text(String schema) {
        return text(EVENTS.resolve("schemas").resolve(schema));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Path file) {
        return file.getFileName().toString();
    }

    private static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(EVENTS.resolve(folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path events() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("docs/events"))) {
            folder = folder.getParent();
        }
        return folder.resolve("docs/events");
    }
}
