package org.exocurate.subscriber;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the command line asks for. */
record Options(Path folder, URI review, String kafka, String from, Following by, boolean once) {

    static final String USAGE =
            """
            subscribe FOLDER [--review URL] [--kafka HOST:PORT] [--from release|topic|log] [--by sse|pages|kafka] [--once]
            Keeps a copy of the dataset in FOLDER, follows it, and proves it equal to every release that it comes by.
            --once ends when everything that is there now has been taken in.""";

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final String BROKER = "(\\[[0-9a-fA-F:]+\\]|[^:,\\s\\[\\]]+):\\d{1,5}";
    private static final String BROKERS = BROKER + "(," + BROKER + ")*";

    static Options read(String... words) {
        Map<String, String> values = new TreeMap<>(Map.of(
                "--review", "http://127.0.0.1:8081", "--kafka", "127.0.0.1:19092", "--from", "release", "--by", "sse"));
        List<String> folders = new ArrayList<>();
        boolean once = false;
        for (Iterator<String> all = List.of(words).iterator(); all.hasNext(); ) {
            String word = all.next();
            if (word.equals("--once")) {
                once = true;
            } else if (values.containsKey(word) && all.hasNext()) {
                values.put(word, all.next());
            } else if (!word.startsWith("--")) {
                folders.add(word);
            } else {
                throw new IllegalArgumentException(
                        values.containsKey(word) ? word + " needs a value." : "There is no " + word + ".");
            }
        }
        if (folders.size() != 1) {
            throw new IllegalArgumentException("Name one folder.");
        }
        return new Options(
                Path.of(folders.get(0)),
                service(values.get("--review")),
                brokers(values.get("--kafka")),
                one(Bootstrap.class, "--from", values).name(),
                one(Following.class, "--by", values),
                once);
    }

    private static URI service(String text) {
        try {
            URI address = new URI(text);
            if (address.getHost() != null && SCHEMES.contains(String.valueOf(address.getScheme()))) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("--review is an address such as http://127.0.0.1:8081, not " + text, e);
        }
        throw new IllegalArgumentException("--review is an address such as http://127.0.0.1:8081, not " + text);
    }

    private static String brokers(String text) {
        if (!text.matches(BROKERS)) {
            throw new IllegalArgumentException("--kafka is a host and a port such as 127.0.0.1:19092, not " + text);
        }
        return text;
    }

    private static <E extends Enum<E>> E one(Class<E> type, String option, Map<String, String> values) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equalsIgnoreCase(values.get(option)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(option + " is one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(known -> known.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + "."));
    }
}
