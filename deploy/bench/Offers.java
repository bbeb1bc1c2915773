import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

import static java.nio.charset.StandardCharsets.UTF_8;

/** How quickly terms are offered to who types, typing errors included, beside a door that does nothing, asked in turn: Offers.java DATA. */
class Offers {

    private static final int WARM = 30;
    private static final int ROUNDS = 30;
    private static final List<String> TYPED = List.of(
            "c", "ca", "card", "cardiomyocyte", "cardiomyocite", "miR-21", "mir21", "osteo", "endothelial cel", "p53",
            "apoptosis", "apotosis", "myocardial infraction", "a", "hsa-miR-126", "skeletal muscle", "VEGFA", "e",
            "macrophag", "diabetes melitus");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String door;

    private Offers(String door) {
        this.door = door;
    }

    public static void main(String[] words) throws Exception {
        Properties stack = new Properties();
        try (BufferedReader in = Files.newBufferedReader(Path.of(words[0]).resolve("stack.properties"))) {
            stack.load(in);
        }
        new Offers("http://127.0.0.1:" + stack.getProperty("ports").split(" ")[0]).run();
    }

    private void run() throws IOException, InterruptedException {
        rounds(WARM, new ArrayList<>(), new ArrayList<>());
        List<Double> offers = new ArrayList<>();
        List<Double> nothing = new ArrayList<>();
        rounds(ROUNDS, offers, nothing);
        System.out.printf(
                "%d words typed: p50 %.1f ms, p95 %.1f, p99 %.1f, slowest %.1f; /q/health/live in turn: p50 %.1f ms%n",
                offers.size(), at(offers, 50), at(offers, 95), at(offers, 99), at(offers, 100), at(nothing, 50));
    }

    private void rounds(int count, List<Double> offers, List<Double> nothing) throws IOException, InterruptedException {
        for (int round = 0; round < count; round++) {
            for (String typed : TYPED) {
                offers.add(millis("/api/v1/vocabulary?q=" + URLEncoder.encode(typed, UTF_8)));
                nothing.add(millis("/q/health/live"));
            }
        }
    }

    private double millis(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(door + path)).build();
        long begun = System.nanoTime();
        int status = http.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
        double took = (System.nanoTime() - begun) / 1e6;
        if (status != 200) {
            throw new IOException(path + " answered " + status);
        }
        return took;
    }

    private static double at(List<Double> all, int percent) {
        Collections.sort(all);
        return all.get(Math.max(0, (int) Math.ceil(all.size() * percent / 100.0) - 1));
    }
}
