package org.exocurate.review.files;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which content coding of a file its reader likes best (RFC 9110, 12.5.3). */
final class Acceptable {

    private static final String IDENTITY = "identity";

    private final Map<String, Double> weights = new HashMap<>();

    private Acceptable() {}

    /** By the header; without it the file is sent as it is. */
    static Acceptable read(List<String> headers) {
        Acceptable acceptable = new Acceptable();
        headers.stream().flatMap(header -> Arrays.stream(header.split(",", -1))).forEach(acceptable::add);
        return acceptable;
    }

    private void add(String said) {
        String[] parts = said.split(";", -1);
        String coding = parts[0].strip().toLowerCase(Locale.ROOT);
        if (!coding.isEmpty()) {
            weights.put(coding.equals("x-gzip") ? "gzip" : coding, weight(parts));
        }
    }

    private static double weight(String... parts) {
        for (String part : parts) {
            String word = part.strip().toLowerCase(Locale.ROOT);
            if (word.matches("q\\s*=\\s*[01](\\.\\d{0,3})?")) {
                return Double.parseDouble(word.substring(word.indexOf('=') + 1).strip());
            }
        }
        return 1;
    }

    private double weight(String coding) {
        return weights.getOrDefault(coding, weights.getOrDefault("*", 0.0));
    }

    /** The best among those that there are; empty where the file as it is pleases more, or nothing pleases. */
    Optional<CodedFile> best(List<CodedFile> files) {
        double asItIs = weights.getOrDefault(IDENTITY, 0.0);
        return files.stream()
                .filter(file -> weight(file.coding().token()) > 0)
                .filter(file -> weight(file.coding().token()) >= asItIs)
                .max((one, other) -> {
                    int liked = Double.compare(
                            weight(one.coding().token()), weight(other.coding().token()));
                    return liked != 0 ? liked : other.coding().compareTo(one.coding());
                });
    }
}
