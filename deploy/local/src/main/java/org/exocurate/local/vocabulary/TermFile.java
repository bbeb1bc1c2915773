package org.exocurate.local.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.exocurate.local.terminal.Progress;
import org.exocurate.local.terminal.Refused;

/** A file of terms on this machine, or fetched to it; what was fetched is gone when closed. */
final class TermFile implements AutoCloseable {

    private final Path path;
    private final String name;
    private final boolean fetched;

    private TermFile(Path path, String name, boolean fetched) {
        this.path = path;
        this.name = name;
        this.fetched = fetched;
    }

    /** Where the word is an address of the web, the file is fetched first. */
    static TermFile of(String word, Progress progress) {
        if (word.startsWith("http://") || word.startsWith("https://")) {
            return progress.step("fetching " + word, () -> fetch(word));
        }
        Path path = Path.of(word);
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new Refused("There is no file " + path.toAbsolutePath() + " that can be read.");
        }
        return new TermFile(path, path.getFileName().toString(), false);
    }

    Path path() {
        return path;
    }

    long bytes() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fit for a query. */
    String encodedName() {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    String name() {
        return name;
    }

    @Override
    public void close() {
        if (fetched) {
            delete(path);
        }
    }

    private static TermFile fetch(String address) throws IOException, InterruptedException {
        URI uri = uri(address);
        Path into = Files.createTempFile("vocabulary", ".fetched");
        try {
            HttpClient client = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
            HttpResponse<Path> answer = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofFile(into));
            if (answer.statusCode() != 200) {
                throw new Refused(address + " answered " + answer.statusCode() + ".");
            }
            return new TermFile(into, name(uri), true);
        } catch (IOException e) {
            delete(into);
            throw new Refused(address + " cannot be fetched: " + e.getMessage() + ".", e);
        } catch (InterruptedException | RuntimeException e) {
            delete(into);
            throw e;
        }
    }

    private static URI uri(String address) {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException e) {
            throw new Refused(address + " is not an address.", e);
        }
    }

    private static String name(URI uri) {
        String path = uri.getPath() == null ? "" : uri.getPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.isEmpty() ? uri.getHost() : last;
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
