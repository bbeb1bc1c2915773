import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.exocurate.model.vocabulary.VocabularyFiles;
import org.postgresql.PGConnection;

/**
 * What the files of a release cost, beside a COPY of the same rows in the same run: Exports HOME DATA STEWARD [--claims N].
 * Fills an empty dataset up to N claims, releases it, waits for its files, reads some of them, and watches what review-service
 * holds resident.
 */
class Exports {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROWS =
            """
            copy (select change.content from claim_state join change on change.sequence = claim_state.since
                  where until is null order by claim_state.accession) to stdout""";

    private static final String STORED =
            """
            select sum(pg_total_relation_size(oid)) from pg_class
            where relname in ('release_file_part', 'release_file_deflated', 'release_file_coded_part')""";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path home;
    private final Path data;
    private final String steward;
    private final Properties stack = new Properties();
    private final String api;
    private final long pid;

    public static void main(String[] words) throws Exception {
        int claims = 100_000;
        for (int i = 3; i + 1 < words.length; i += 2) {
            if (!words[i].equals("--claims")) {
                throw new IllegalArgumentException("unknown: " + words[i]);
            }
            claims = Integer.parseInt(words[i + 1]);
        }
        new Exports(Path.of(words[0]), Path.of(words[1]), words[2]).run(claims);
    }

    private Exports(Path home, Path data, String steward) throws IOException {
        this.home = home;
        this.data = data;
        this.steward = steward;
        try (var in = Files.newBufferedReader(data.resolve("stack.properties"))) {
            stack.load(in);
        }
        api = "http://127.0.0.1:" + stack.getProperty("ports").split(" ")[1] + "/api/v1";
        pid = Long.parseLong(Files.readAllLines(data.resolve("run/review-service.process")).get(0));
    }

    private void run(int claims) throws Exception {
        try (Connection connection = connect()) {
            Fill fill = new Fill(connection, new Draws(VocabularyFiles.packaged(), home.resolve("seeds/vocabulary"), 42));
            // A smaller release first, made and read: what is loaded and compiled once does not grow with the claims.
            fill.to(claims / 10);
            String smaller = release();
            waitFor(smaller);
            for (String coding : List.of("identity", "zstd", "gzip")) {
                best(() -> read(smaller, "claims.ndjson", coding));
            }
            fill.to(claims);
            long stored = stored(connection);
            Watched watched = new Watched(pid);
            watched.start();
            long begun = System.nanoTime();
            String version = release();
            double release = seconds(begun);
            begun = System.nanoTime();
            waitFor(version);
            double making = seconds(begun);
            long madeWith = watched.most.get();
            double copy = best(() -> copied(connection));
            double claimsFile = best(() -> read(version, "claims.ndjson", "identity"));
            double coded = best(() -> read(version, "claims.ndjson", "zstd"));
            double gzip = best(() -> read(version, "claims.ndjson", "gzip"));
            watched.interrupt();
            long lines = size(version, "claims.ndjson");
            long all = all(version);
            System.out.printf("%,d claims, claims.ndjson %,d MB, all files %,d MB, kept in %,d MB of PostgreSQL%n",
                    claims, lines >> 20, all >> 20, (stored(connection) - stored) >> 20);
            System.out.printf("release %.2f s; all files made in %.1f s (%,.0f claims/s, %.1f MB/s)%n",
                    release, making, claims / making, all / 1e6 / making);
            System.out.printf("COPY of the same rows %.2f s (%,.0f claims/s): all files cost %.1f times that; a byte of a file %.1f times"
                    + " one of COPY%n", copy, claims / copy, making / copy, making / all * lines / copy);
            System.out.printf(
                    "GET claims.ndjson %.2f s: %.2f of the rate of COPY; as zstd %.2f s: %.2f; as gzip %.2f s: %.2f%n",
                    claimsFile, copy / claimsFile, coded, copy / coded, gzip, copy / gzip);
            System.out.printf(
                    "review-service resident: %d MB before, at most %d MB (+%d) while the files were made, %d MB (+%d) in all%n",
                    watched.first >> 10,
                    madeWith >> 10,
                    (madeWith - watched.first) >> 10,
                    watched.most.get() >> 10,
                    (watched.most.get() - watched.first) >> 10);
        }
    }

    private String release() throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(api + "/releases"))
                        .header("Authorization", "Bearer " + steward)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body()).path("version").asText();
    }

    private void waitFor(String version) throws Exception {
        while (head(version, "files.json").statusCode() == 503) {
            Thread.sleep(50);
        }
    }

    private HttpResponse<Void> head(String version, String file) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(api + "/releases/" + version + "/files/" + file))
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private long size(String version, String file) throws Exception {
        return head(version, file).headers().firstValueAsLong("Content-Length").orElse(0);
    }

    /** Of all that are listed. */
    private long all(String version) throws Exception {
        HttpResponse<InputStream> answer = get(version, "files.json", "identity");
        long all = 0;
        for (JsonNode file : JSON.readTree(answer.body()).path("files")) {
            all += file.path("size").asLong();
        }
        return all;
    }

    private static long stored(Connection connection) throws Exception {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(STORED)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private HttpResponse<InputStream> get(String version, String file, String coding) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(api + "/releases/" + version + "/files/" + file))
                        .header("Accept-Encoding", coding)
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
    }

    private void read(String version, String file, String coding) throws Exception {
        HttpResponse<InputStream> answer = get(version, file, coding);
        try (InputStream in = answer.body()) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static void copied(Connection connection) throws Exception {
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(ROWS, OutputStream.nullOutputStream());
    }

    private interface Work {

        void run() throws Exception;
    }

    /** The middle of three. */
    private static double best(Work work) throws Exception {
        double[] took = new double[3];
        for (int i = 0; i < took.length; i++) {
            long begun = System.nanoTime();
            work.run();
            took[i] = seconds(begun);
        }
        Arrays.sort(took);
        return took[1];
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private Connection connect() throws Exception {
        String url = "jdbc:postgresql://127.0.0.1:" + stack.getProperty("ports").split(" ")[3] + "/review";
        return DriverManager.getConnection(url, "review", stack.getProperty("password.review"));
    }

    /** What a process holds resident, in KB, looked at every 100 ms. */
    private static final class Watched extends Thread {

        private final long pid;
        private final long first;
        private final AtomicLong most = new AtomicLong();

        Watched(long pid) throws IOException {
            this.pid = pid;
            this.first = resident();
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                while (!isInterrupted()) {
                    most.accumulateAndGet(resident(), Math::max);
                    Thread.sleep(100);
                }
            } catch (InterruptedException | IOException e) {
                // ends
            }
        }

        private long resident() throws IOException {
            List<String> lines = new ArrayList<>(Files.readAllLines(Path.of("/proc/" + pid + "/status")));
            return lines.stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        }
    }
}
