import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyFiles;

/**
 * What a check costs at a small and at a large dataset: Checks HOME SMALL TOKEN LARGE TOKEN [--sizes 10000,1000000] [--warm SECONDS]
 * [--measure SECONDS]. Wants two empty stacks. The same claims are checked in both, window by window in turn: a machine that is
 * slower for a while is slower for both.
 */
final class Checks {

    private static final int BATCH = 3_000;
    private static final int BATCHES = 3;
    private static final int WINDOW = 5;

    private final Vocabulary vocabulary = VocabularyFiles.packaged();
    private final Path tables;
    private final List<Stack> stacks;
    private final Map<String, double[]> figures = new LinkedHashMap<>();

    private int warm = 120;
    private int measure = 60;

    public static void main(String[] words) throws Exception {
        int[] sizes = {10_000, 1_000_000};
        try (Stack small = new Stack(Path.of(words[1]), words[2]); Stack large = new Stack(Path.of(words[3]), words[4])) {
            Checks checks = new Checks(Path.of(words[0]), List.of(small, large));
            for (int i = 5; i + 1 < words.length; i += 2) {
                switch (words[i]) {
                    case "--sizes" -> sizes = Arrays.stream(words[i + 1].split(",")).mapToInt(Integer::parseInt).toArray();
                    case "--warm" -> checks.warm = Integer.parseInt(words[i + 1]);
                    case "--measure" -> checks.measure = Integer.parseInt(words[i + 1]);
                    default -> throw new IllegalArgumentException("unknown: " + words[i]);
                }
            }
            checks.run(sizes);
        }
    }

    private Checks(Path home, List<Stack> stacks) {
        this.tables = home.resolve("seeds/vocabulary");
        this.stacks = stacks;
    }

    private void run(int[] sizes) throws Exception {
        for (int i = 0; i < stacks.size(); i++) {
            long begun = System.nanoTime();
            stacks.get(i).fill(draws(42), sizes[i]);
            System.out.printf(Locale.ROOT, "%,d claims published (filled in %.0f s)%n", sizes[i], seconds(begun));
        }
        single("drawn", Draws::claim);
        single("hot", Draws::hot);
        batches();
        System.out.printf(Locale.ROOT, "%n%-28s %,12d %,12d %8s%n", "", sizes[0], sizes[1], "ratio");
        figures.forEach((what, figure) ->
                System.out.printf(Locale.ROOT, "%-28s %12.2f %12.2f %8.2f%n", what, figure[0], figure[1], figure[1] / figure[0]));
        new Plans(stacks.get(1)).print("drawn", bodies(Draws::claim, 1_003));
        new Plans(stacks.get(1)).print("hot", bodies(Draws::hot, 1_004));
    }

    private Draws draws(long seed) throws IOException {
        return new Draws(vocabulary, tables, seed);
    }

    /** The bodies of checks, always the same for a seed. */
    private Supplier<String> bodies(Function<Draws, ObjectNode> draw, long seed) throws IOException {
        Draws draws = draws(seed);
        int[] number = {50_000_000};
        return () -> body(draw.apply(draws), number[0]++);
    }

    private static String body(ObjectNode claim, int work) {
        ObjectNode sent = (ObjectNode) Draws.asSent(claim);
        sent.put("aiUse", "NONE").putArray("evidence").addObject()
                .put("reference", "PMID:" + work)
                .put("direction", "SUPPORTS").put("kind", "PRIMARY").put("model", "IN_VIVO");
        return JsonNodeFactory.instance.objectNode().put("kind", "ADD").<ObjectNode>set("claim", sent).toString();
    }

    /** One after the other. */
    private void single(String what, Function<Draws, ObjectNode> draw) throws Exception {
        List<Supplier<String>> bodies = List.of(bodies(draw, 1_000), bodies(draw, 1_000));
        for (int window = 0; window < warm / WINDOW; window++) {
            for (int i = 0; i < stacks.size(); i++) {
                window(stacks.get(i), bodies.get(i));
            }
        }
        List<List<Double>> times = List.of(new ArrayList<>(), new ArrayList<>());
        double[] cpu = new double[stacks.size()];
        for (int window = 0; window < measure / WINDOW; window++) {
            for (int i = 0; i < stacks.size(); i++) {
                double before = stacks.get(i).cpu();
                times.get(i).addAll(window(stacks.get(i), bodies.get(i)));
                cpu[i] += stacks.get(i).cpu() - before;
            }
        }
        figures.put(what + ": mean ms", both(i -> times.get(i).stream().mapToDouble(d -> d).average().orElseThrow()));
        figures.put(what + ": p50 ms", both(i -> at(times.get(i), 0.5)));
        figures.put(what + ": p90 ms", both(i -> at(times.get(i), 0.9)));
        figures.put(what + ": CPU s per 1,000", both(i -> cpu[i] * 1_000 / times.get(i).size()));
    }

    private static List<Double> window(Stack stack, Supplier<String> bodies) throws Exception {
        List<Double> times = new ArrayList<>();
        long begun = System.nanoTime();
        while (seconds(begun) < WINDOW) {
            String body = bodies.get();
            long sent = System.nanoTime();
            stack.check(body);
            times.add((System.nanoTime() - sent) / 1e6);
        }
        return times;
    }

    /** Through the queue; the first is not counted. */
    private void batches() throws Exception {
        double[] taken = new double[stacks.size()];
        double[] cpu = new double[stacks.size()];
        for (int batch = 0; batch < BATCHES; batch++) {
            Supplier<String> bodies = bodies(Draws::claim, 2_000 + batch);
            StringBuilder lines = new StringBuilder();
            for (int line = 0; line < BATCH; line++) {
                lines.append(bodies.get()).append('\n');
            }
            for (int i = 0; i < stacks.size(); i++) {
                double before = stacks.get(i).cpu();
                double seconds = stacks.get(i).batch(lines.toString(), BATCH);
                if (batch > 0) {
                    taken[i] += seconds;
                    cpu[i] += stacks.get(i).cpu() - before;
                }
            }
        }
        int items = BATCH * (BATCHES - 1);
        figures.put("batch: ms an item", both(i -> taken[i] * 1_000 / items));
        figures.put("batch: CPU s per 1,000", both(i -> cpu[i] * 1_000 / items));
    }

    private interface Of {

        double stack(int number);
    }

    private static double[] both(Of figure) {
        return new double[] {figure.stack(0), figure.stack(1)};
    }

    private static double at(List<Double> times, double share) {
        return times.stream().sorted().skip((long) (times.size() * share)).findFirst().orElseThrow();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
