package org.exocurate.subscriber;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** What a listener was told. */
final class Heard implements Listener {

    final List<Long> changes = new ArrayList<>();
    final List<String> proven = new ArrayList<>();
    final List<String> healed = new ArrayList<>();

    @Override
    public void changed(Change change) {
        changes.add(change.sequence());
    }

    @Override
    public void proven(JsonNode release) {
        proven.add(release.path("version").asText());
    }

    @Override
    public void healed(long from, long to) {
        healed.add(from + "-" + to);
    }

    @Override
    public void away(String why, Duration pause) {}
}
