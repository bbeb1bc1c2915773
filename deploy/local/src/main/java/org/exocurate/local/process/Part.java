package org.exocurate.local.process;

import java.util.List;
import java.util.Map;

/** One process of the stack: what it is called, how it is started, and which word of its command line is its alone. */
public record Part(String name, List<String> command, Map<String, String> environment, String mark) {

    public Part {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        if (command.stream().noneMatch(word -> word.contains(mark))) {
            throw new IllegalArgumentException(name + " cannot be told by " + mark);
        }
    }
}
