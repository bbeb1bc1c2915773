import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyFiles;

/**
 * What a check costs at several sizes of the dataset, in one run: Checks HOME DATA TOKEN [--sizes 10000,1000000] [--warm SECONDS]
 * [--measure SECONDS]. Wants an empty dataset. For each size: fills it up, then checks claims drawn like the published ones,
 * and claims of the hottest route alone, one after the other over POST /checks; then a batch of submissions through the queue.
 */
class Checks {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BATCH = 3_000;
    private static final int WINDOW = 10;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path home;
    private final Path data;
    private final String token;
    private final int port;
    private final int postgres;
    private final Properties stack = new Properties();
    private final Map<String, Double> figures = new LinkedHashMap<>();
    /** Measures what is there, once. */
    private boolean asIs;

    private int warm = 120;
    private int measure = 30;
    private long seed = 1_000;

    public static void main(String[] words) throws Exception {
        Checks checks = new Checks(Path.of(words[0]), Path.of(words[1]), words[2]);
        int[] sizes = {10_000, 1_000_000};
        for (int i = 3; i + 1 < words.length; i += 2) {
            switch (words[i]) {
                case "--sizes" -> sizes = Arrays.stream(words[i + 1].split(",")).mapToInt(Integer::parseInt).toArray();
                case "--as-is" -> checks.asIs = Boolean.parseBoolean(words[i + 1]);
                case "--warm" -> checks.warm = Integer.parseInt(words[i + 1]);
                case "--measure" -> checks.measure = Integer.parseInt(words[i + 1]);
                default -> throw new IllegalArgumentException("unknown: " + words[i]);
            }
        }
        checks.run(sizes);
    }

    private Checks(Path home, Path data, String token) throws IOException {
        this.home = home;
        this.data = data;
        this.token = token;
        try (var in = Files.newBufferedReader(data.resolve("stack.properties"))) {
            stack.load(in);
        }
        String[] ports = stack.getProperty("ports").split(" ");
        port = Integer.parseInt(ports[1]);
        postgres = Integer.parseInt(ports[3]);
    }

    private void run(int[] sizes) throws Exception {
        Vocabulary vocabulary = VocabularyFiles.packaged();
        try (Connection connection = connect("review", "review")) {
            if (!asIs) {
                requireEmpty(connection);
            }
            Fill fill = new Fill(connection, draws(vocabulary, 42));
            for (int size : sizes) {
                long begun = System.nanoTime();
                if (!asIs) {
                    fill.to(size);
                }
                System.out.printf("%n%,d claims published (filled in %.0f s)%n", size, seconds(begun));
                Draws drawn = draws(vocabulary, seed++);
                single("drawn", size, drawn::claim);
                single("hot", size, drawn::hot);
                batch(connection, size, drawn::claim);
            }
            ratios(sizes);
            plans("drawn", draws(vocabulary, seed)::claim);
            plans("hot", draws(vocabulary, seed)::hot);
        }
    }

    private Draws draws(Vocabulary vocabulary, long number) throws IOException {
        return new Draws(vocabulary, home.resolve("seeds/vocabulary"), number);
    }

    private static void requireEmpty(Connection connection) throws SQLException {
        try (var sql = connection.createStatement(); var rows = sql.executeQuery("select sequence from dataset_head")) {
            rows.next();
            if (rows.getLong(1) > 0) {
                throw new IllegalStateException("the dataset is not empty; start a stack with deploy/up --empty -d");
            }
        }
    }

    private String body(ObjectNode claim, int number) {
        ObjectNode sent = (ObjectNode) Draws.asSent(claim);
        sent.put("aiUse", "NONE").putArray("evidence").addObject()
                .put("reference", "PMID:" + (50_000_000 + number))
                .put("direction", "SUPPORTS").put("kind", "PRIMARY").put("model", "IN_VIVO");
        return JsonNodeFactory.instance.objectNode().put("kind", "ADD").<ObjectNode>set("claim", sent).toString();
    }

    /** One after the other, after as long a warming as it takes for three windows to agree within 5 %. */
    private void single(String what, int size, Supplier<ObjectNode> claims) throws Exception {
        List<Double> windows = new ArrayList<>();
        long begun = System.nanoTime();
        while (windows.size() < 3 || !steady(windows) || seconds(begun) < warm) {
            windows.add(mean(window(claims, WINDOW)));
            if (seconds(begun) > 3 * warm) {
                System.out.println("    not steady within 5 % after " + 3 * warm + " s: other work on this machine");
                break;
            }
        }
        double cpu = cpu();
        double[] times = window(claims, measure);
        double spent = cpu() - cpu;
        Arrays.sort(times);
        report(what + ", mean ms", size, mean(times));
        report(what + ", p50 ms", size, times[times.length / 2]);
        report(what + ", p90 ms", size, times[times.length * 9 / 10]);
        report(what + ", CPU s per 1,000", size, spent * 1_000 / times.length);
    }

    private static boolean steady(List<Double> windows) {
        List<Double> last = windows.subList(windows.size() - 3, windows.size());
        double most = last.stream().mapToDouble(d -> d).max().orElseThrow();
        double least = last.stream().mapToDouble(d -> d).min().orElseThrow();
        return most <= least * 1.05;
    }

    private double[] window(Supplier<ObjectNode> claims, int length) throws Exception {
        List<Double> times = new ArrayList<>();
        long begun = System.nanoTime();
        while (seconds(begun) < length) {
            String body = body(claims.get(), times.size());
            long sent = System.nanoTime();
            check(body);
            times.add((System.nanoTime() - sent) / 1e6);
        }
        return times.stream().mapToDouble(d -> d).toArray();
    }

    private String check(String body) throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/checks"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body() + " for " + body);
        }
        return answer.body();
    }

    /** From the first line sent to the last item in the queue; the items are removed again, so that every size sees as many. */
    private void batch(Connection connection, int size, Supplier<ObjectNode> claims) throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < BATCH; i++) {
            lines.append(body(claims.get(), i)).append('\n');
        }
        double cpu = cpu();
        long begun = System.nanoTime();
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + (port - 1) + "/api/v1/submissions/batch"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofString(lines.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 || answer.body().contains("\"problem\"")) {
            throw new IllegalStateException("the batch was answered " + answer.statusCode() + " " + answer.body());
        }
        while (items(connection) < BATCH) {
            Thread.sleep(50);
        }
        report("batch, items/s", size, BATCH / seconds(begun));
        report("batch, CPU s per 1,000", size, (cpu() - cpu) * 1_000 / BATCH);
        try (var sql = connection.createStatement()) {
            sql.execute("truncate review_item cascade");
        }
    }

    private static long items(Connection connection) throws SQLException {
        try (var sql = connection.createStatement(); var rows = sql.executeQuery("select count(*) from review_item")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void report(String what, int size, double figure) {
        figures.put(what + " " + size, figure);
        System.out.printf(Locale.ROOT, "    %-28s %10.2f%n", what, figure);
    }

    private void ratios(int[] sizes) {
        System.out.printf("%n%,d against %,d claims%n", sizes[sizes.length - 1], sizes[0]);
        figures.keySet().stream()
                .filter(name -> name.endsWith(" " + sizes[0]))
                .map(name -> name.substring(0, name.lastIndexOf(' ')))
                .forEach(what -> System.out.printf(
                        Locale.ROOT,
                        "    %-28s %10.2f%n",
                        what,
                        figures.get(what + " " + sizes[sizes.length - 1]) / figures.get(what + " " + sizes[0])));
    }

    /** Seconds that review-service and PostgreSQL have spent. */
    private double cpu() throws IOException {
        long ticks = ticks(pid("review-service"), false);
        long server = pid("postgres");
        ticks += ticks(server, true);
        try (var all = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : all) {
                try {
                    String[] fields = stat(process);
                    if (Long.parseLong(fields[1]) == server) {
                        ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
                    }
                } catch (IOException e) {
                    // gone meanwhile: its parent counts it
                }
            }
        }
        return ticks / 100.0;
    }

    private long pid(String part) throws IOException {
        if (part.equals("postgres")) {
            try (var files = Files.find(data, 3, (file, is) -> file.endsWith("postmaster.pid"))) {
                return Long.parseLong(Files.readAllLines(files.findFirst().orElseThrow()).get(0).strip());
            }
        }
        return Long.parseLong(Files.readAllLines(data.resolve("run/" + part + ".process")).get(0));
    }

    private static long ticks(long pid, boolean ofChildren) throws IOException {
        String[] fields = stat(Path.of("/proc/" + pid));
        long own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        return ofChildren ? own + Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : own;
    }

    /** The fields after the command, which may hold anything. */
    private static String[] stat(Path process) throws IOException {
        String text = Files.readString(process.resolve("stat"));
        return text.substring(text.lastIndexOf(')') + 2).split(" ");
    }

    /** What PostgreSQL did for one check, as it logs it itself. */
    private void plans(String what, Supplier<ObjectNode> claims) throws Exception {
        Map<String, String> settings = Map.of(
                "session_preload_libraries", "auto_explain",
                "auto_explain.log_min_duration", "0",
                "auto_explain.log_analyze", "on",
                "auto_explain.log_buffers", "on",
                "auto_explain.log_level", "log");
        try (Connection superuser = connect("postgres", "review"); var sql = superuser.createStatement()) {
            sql.execute("load 'auto_explain'");
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                sql.execute("alter role review set " + setting.getKey() + " = '" + setting.getValue() + "'");
            }
            sql.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'review' and application_name <> 'bench'");
            Path log = log();
            try {
                for (int i = 0; i < 3; i++) {
                    try {
                        check(body(claims.get(), i));
                    } catch (IllegalStateException closed) {
                        // the pool finds out that its connections are gone
                    }
                }
                long before = Files.size(log);
                String body = body(claims.get(), 9);
                String answer = check(body);
                System.out.println("\nPlans of one check, " + what + ": " + body + "\n" + summary(answer));
                String logged = Files.readString(log).substring((int) before);
                System.out.println(logged.lines().filter(line -> !line.contains("Query Parameters")).collect(Collectors.joining("\n")));
            } finally {
                for (String setting : settings.keySet()) {
                    sql.execute("alter role review reset " + setting);
                }
            }
        }
    }

    private static String summary(String answer) throws IOException {
        var json = JSON.readTree(answer);
        return json.path("verdict").asText() + ", " + json.path("matchCount") + " matches";
    }

    private Path log() throws IOException {
        try (var files = Files.find(data, 3, (file, is) -> file.getFileName().toString().matches("postgres.*\\.log"))) {
            return files.findFirst().orElseThrow();
        }
    }

    private Connection connect(String user, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postgres + "/" + database + "?ApplicationName=bench",
                user,
                stack.getProperty("password." + user));
    }

    private static double mean(double[] times) {
        return Arrays.stream(times).average().orElse(0);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
