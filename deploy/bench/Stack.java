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
import java.util.Properties;


/** A stack of its own, with a dataset of its own size: asked over HTTP, and what it spends is read off its processes. */
final class Stack implements AutoCloseable {

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path data;
    private final String token;
    private final int port;
    private final int postgres;
    private final Properties properties = new Properties();
    private final Connection connection;

    Stack(Path data, String token) throws IOException, SQLException {
        this.data = data;
        this.token = token;
        try (var in = Files.newBufferedReader(data.resolve("stack.properties"))) {
            properties.load(in);
        }
        String[] ports = properties.getProperty("ports").split(" ");
        port = Integer.parseInt(ports[1]);
        postgres = Integer.parseInt(ports[3]);
        connection = connect("review", "review");
    }

    /** Fills its empty dataset. */
    void fill(Draws draws, int claims) throws SQLException, IOException {
        try (var sql = connection.createStatement(); var rows = sql.executeQuery("select sequence from dataset_head")) {
            rows.next();
            if (rows.getLong(1) > 0) {
                throw new IllegalStateException("the dataset in " + data + " is not empty");
            }
        }
        new Fill(connection, draws).to(claims);
    }

    String check(String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(port, "/api/v1/checks", "application/json", body);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body() + " for " + body);
        }
        return answer.body();
    }

    /** From the first line sent to the last item in the queue; the items are removed again, so that every batch meets as many. */
    double batch(String lines, int items) throws Exception {
        long begun = System.nanoTime();
        HttpResponse<String> answer = post(port - 1, "/api/v1/submissions/batch", "application/x-ndjson", lines);
        if (answer.statusCode() != 200 || answer.body().contains("\"problem\"")) {
            throw new IllegalStateException("the batch was answered " + answer.statusCode() + " " + answer.body());
        }
        while (items() < items) {
            Thread.sleep(50);
        }
        double taken = (System.nanoTime() - begun) / 1e9;
        try (var sql = connection.createStatement()) {
            sql.execute("truncate review_item cascade");
        }
        return taken;
    }

    private HttpResponse<String> post(int where, String door, String type, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + where + door))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private long items() throws SQLException {
        try (var sql = connection.createStatement(); var rows = sql.executeQuery("select count(*) from review_item")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Seconds that review-service and PostgreSQL have spent. */
    double cpu() throws IOException {
        long ticks = ticks(Long.parseLong(Files.readAllLines(data.resolve("run/review-service.process")).get(0)), false);
        long server = server();
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

    private long server() throws IOException {
        try (var files = Files.find(data, 3, (file, is) -> file.endsWith("postmaster.pid"))) {
            return Long.parseLong(Files.readAllLines(files.findFirst().orElseThrow()).get(0).strip());
        }
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

    /** What PostgreSQL logs, where it logs it. */
    Path log() throws IOException {
        try (var files = Files.find(data, 3, (file, is) -> file.getFileName().toString().matches("postgres.*\\.log"))) {
            return files.findFirst().orElseThrow();
        }
    }

    Connection connect(String user, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postgres + "/" + database + "?ApplicationName=bench",
                user,
                properties.getProperty("password." + user));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
