package org.exocurate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.exocurate.local.Infrastructure;
import org.exocurate.local.Ports;
import org.exocurate.local.TokenRequest;

/**
 * The one stack of this JVM, however many class loaders ask for it.
 *
 * <p>Quarkus loads tests and their resources apart from each other. All of them come here, to the class as the system's loader
 * knows it, and what goes between is of the JDK's own types.
 */
public final class SharedStack {

    static final String SUBJECT = "subject";
    static final String ROLES = "roles";
    static final String ORGANISATION = "organisation";
    static final String ORCID = "orcid";
    static final String TTL = "ttl";
    static final String AUDIENCE = "audience";
    static final String FORGED = "forged";

    private static final Path HOME = Path.of("target", "real-stack").toAbsolutePath();
    private static Infrastructure infrastructure;

    private SharedStack() {}

    /** What a service needs to be told: bootstrapServers, issuerUrl, and for each database D: D.url and D.password. */
    public static synchronized Map<String, String> addresses() {
        Infrastructure stack = stack();
        return Map.of(
                "bootstrapServers", stack.bootstrapServers(),
                "issuerUrl", stack.issuerUrl(),
                "submission.url", stack.jdbcUrl("submission"),
                "submission.password", stack.password("submission"),
                "review.url", stack.jdbcUrl("review"),
                "review.password", stack.password("review"));
    }

    public static synchronized String token(Map<String, Object> wanted) {
        TokenRequest request = request(wanted);
        return wanted.containsKey(FORGED) ? stack().forgedToken(request) : stack().token(request);
    }

    /** The loaders' common copy of this class does the work; the argument is null for the addresses. */
    static Object common(Map<String, Object> wanted) {
        Thread thread = Thread.currentThread();
        ClassLoader callers = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            return asked(wanted);
        } finally {
            thread.setContextClassLoader(callers);
        }
    }

    private static Object asked(Map<String, Object> wanted) {
        try {
            Class<?> common = ClassLoader.getSystemClassLoader().loadClass(SharedStack.class.getName());
            return wanted == null
                    ? common.getMethod("addresses").invoke(null)
                    : common.getMethod("token", Map.class).invoke(null, wanted);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Infrastructure stack() {
        if (infrastructure == null) {
            removeOld();
            infrastructure = Infrastructure.start(
                    HOME.resolve(Long.toString(ProcessHandle.current().pid())), Ports.free());
        }
        return infrastructure;
    }

    private static TokenRequest request(Map<String, Object> wanted) {
        TokenRequest request = TokenRequest.of((String) wanted.get(SUBJECT));
        if (wanted.get(ROLES) instanceof List<?> roles) {
            request = request.roles(roles.toArray(String[]::new));
        }
        if (wanted.get(ORGANISATION) instanceof String organisation) {
            request = request.org(organisation);
        }
        if (wanted.get(ORCID) instanceof String orcid) {
            request = request.orcid(orcid);
        }
        if (wanted.get(TTL) instanceof Duration ttl) {
            request = request.ttl(ttl);
        }
        if (wanted.get(AUDIENCE) instanceof String audience) {
            request = request.audience(audience);
        }
        return request;
    }

    private static void removeOld() {
        if (!Files.isDirectory(HOME)) {
            return;
        }
        try (Stream<Path> runs = Files.list(HOME)) {
            runs.filter(run -> !running(run)).forEach(SharedStack::remove);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean running(Path run) {
        String name = run.getFileName().toString();
        return name.matches("\\d+") && ProcessHandle.of(Long.parseLong(name)).isPresent();
    }

    private static void remove(Path run) {
        try (Stream<Path> files = Files.walk(run)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
