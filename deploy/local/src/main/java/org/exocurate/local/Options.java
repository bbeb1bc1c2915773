package org.exocurate.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.exocurate.local.terminal.Refused;

/** The words after a command, sorted into switches, settings and the rest. */
record Options(Set<String> switches, Map<String, String> settings, List<String> rest) {

    private static final Set<String> EVERYWHERE = Set.of("--data", "--port-base");

    /** Reads what the command allows; every command takes {@code --data} and {@code --port-base}. */
    static Options read(List<String> words, Set<String> switches, Set<String> settings) {
        List<String> on = new ArrayList<>();
        Map<String, String> set = new HashMap<>();
        List<String> rest = new ArrayList<>();
        Iterator<String> left = words.iterator();
        while (left.hasNext()) {
            String word = left.next();
            if (switches.contains(word)) {
                on.add(word);
            } else if (settings.contains(word) || EVERYWHERE.contains(word)) {
                set.put(word, value(word, left));
            } else if (word.startsWith("-")) {
                throw new Refused("Unknown option " + word + ".");
            } else {
                rest.add(word);
            }
        }
        return new Options(Set.copyOf(on), Map.copyOf(set), List.copyOf(rest));
    }

    boolean has(String name) {
        return switches.contains(name);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    /** The directory named, or {@code data} in the checkout. */
    DataDir data() {
        return new DataDir(get("--data")
                .map(Path::of)
                .orElseGet(() -> Project.find().home().resolve("data")));
    }

    /** The ports named, else those the stack on this directory was last started with, else the standard ones. */
    Ports ports(DataDir data) {
        return portBase().map(Ports::of).or(data::ports).orElseGet(Ports::standard);
    }

    /** For a start: what was used last time does not count. */
    Ports portsToStart() {
        return portBase().map(Ports::of).orElseGet(Ports::standard);
    }

    /** The one word that the command is about. */
    String only(String what) {
        if (rest.size() != 1) {
            throw new Refused("Name one " + what + ".");
        }
        return rest.get(0);
    }

    void requireNothingElse() {
        if (!rest.isEmpty()) {
            throw new Refused("Unknown word " + rest.get(0) + ".");
        }
    }

    long number(String name, long otherwise) {
        return get(name).map(value -> number(name, value)).orElse(otherwise);
    }

    private Optional<Integer> portBase() {
        return get("--port-base").map(value -> Math.toIntExact(number("--port-base", value)));
    }

    private static long number(String name, String value) {
        if (!value.matches("-?\\d{1,9}")) {
            throw new Refused(name + " takes a whole number, not " + value + ".");
        }
        return Long.parseLong(value);
    }

    private static String value(String name, Iterator<String> left) {
        String value = left.hasNext() ? left.next() : "--";
        if (value.startsWith("--")) {
            throw new Refused(name + " needs a value.");
        }
        return value;
    }
}
