import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

import org.postgresql.PGConnection;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A batch of submissions of which every hundredth is bad, from a client that sends everything before it reads, beside a COPY
 * of the same lines into the same PostgreSQL: Batch.java DATA TOKEN [LINES].
 */
class Batch {

    private static final String[] CELLS = {"CL:0000115", "CL:0002540", "CL:0000746", "CL:0000062", "UBERON:0000948"};
    private static final String[] PROCESSES = {"GO:0006915", "GO:0001649", "GO:0006954", "GO:0001525", "GO:0006914"};
    private static final String[] CARGO = {"miR-21-5p", "miR-210-3p", "miR-126-3p", "miR-146a-5p", "miR-29b-3p"};

    public static void main(String[] words) throws Exception {
        Path data = Path.of(words[0]);
        int count = words.length > 2 ? Integer.parseInt(words[2]) : 50_000;
        List<String> lines = lines(count);
        Properties stack = new Properties();
        try (var in = Files.newBufferedReader(data.resolve("stack.properties"))) {
            stack.load(in);
        }
        String[] ports = stack.getProperty("ports").split(" ");
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("run/submission-service.process")).get(0));
        long before = resident(pid);
        Peak peak = new Peak(pid);
        peak.start();
        double batch = send(Integer.parseInt(ports[0]), words[1], lines);
        peak.interrupt();
        double copy = copy(Integer.parseInt(ports[3]), stack.getProperty("password.submission"), lines);
        System.out.printf(
                "%d lines: batch %.1f s (%.0f lines/s), COPY of the same lines %.2f s: ratio %.3f%n",
                count, batch, count / batch, copy, copy / batch);
        System.out.printf(
                "submission-service resident: %d MB before, %d MB at most%n", before >> 10, peak.most.get() >> 10);
    }

    private static List<String> lines(int count) {
        Random random = new Random();
        long paper = 10_000_000 + random.nextInt(20_000_000);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(
                    """
                    {"kind":"ADD","claim":{"type":"CROSSTALK","donor":{"term":"%s"},"cargo":{"kind":"MIRNA","term":"%s"},\
                    "recipient":{"term":"%s"},"effect":{"process":"%s","regulation":"%s"},"aiUse":"%s","evidence":[\
                    {"reference":"PMID:%d","direction":"SUPPORTS","kind":"PRIMARY","model":"IN_VIVO"}]}}
                    """
                            .formatted(
                                    any(CELLS, random),
                                    any(CARGO, random),
                                    any(CELLS, random),
                                    any(PROCESSES, random),
                                    random.nextBoolean() ? "INCREASES" : "DECREASES",
                                    i % 100 == 99 ? "PERHAPS" : "NONE",
                                    paper + i));
        }
        return lines;
    }

    private static String any(String[] of, Random random) {
        return of[random.nextInt(of.length)];
    }

    /** By hand, as the JDK's client reads while it writes. */
    private static double send(int port, String token, List<String> lines) throws IOException {
        byte[] body = String.join("", lines).getBytes(UTF_8);
        long begun = System.nanoTime();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = new BufferedOutputStream(socket.getOutputStream());
            out.write(("POST /api/v1/submissions/batch HTTP/1.0\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Bearer " + token
                            + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: " + body.length + "\r\n\r\n")
                    .getBytes(UTF_8));
            out.write(body);
            out.flush();
            check(new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)), lines.size());
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void check(BufferedReader answer, int lines) throws IOException {
        String status = answer.readLine();
        if (status == null || !status.contains(" 200")) {
            throw new IllegalStateException("the batch was answered " + status);
        }
        int accepted = 0;
        int refused = 0;
        for (String line = answer.readLine(); line != null; line = answer.readLine()) {
            if (line.startsWith("{\"line\":")) {
                boolean bad = line.contains("\"problem\"");
                int number = Integer.parseInt(line.substring(8, line.indexOf(',')));
                if (bad != (number % 100 == 0)) {
                    throw new IllegalStateException("not as it should be: " + line);
                }
                refused += bad ? 1 : 0;
                accepted += bad ? 0 : 1;
            }
        }
        if (accepted + refused != lines) {
            throw new IllegalStateException(accepted + " accepted and " + refused + " refused of " + lines);
        }
        System.out.println(accepted + " accepted, " + refused + " refused, each on its line");
    }

    private static double copy(int port, String password, List<String> lines) throws SQLException, IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/submission";
        try (Connection connection = DriverManager.getConnection(url, "submission", password);
                var statement = connection.createStatement()) {
            statement.execute("create temporary table bench_line (line json)");
            long begun = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bench_line from stdin", new StringReader(String.join("", lines)));
            return (System.nanoTime() - begun) / 1e9;
        }
    }

    private static long resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }

    private static final class Peak extends Thread {

        private final long pid;
        private final AtomicLong most = new AtomicLong();

        private Peak(long pid) {
            this.pid = pid;
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                while (true) {
                    most.accumulateAndGet(resident(pid), Math::max);
                    Thread.sleep(200);
                }
            } catch (InterruptedException | IOException e) {
                // the batch is done, or the service is gone and the batch says so
            }
        }
    }
}
