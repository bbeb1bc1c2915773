package org.exocurate.local;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.local.terminal.Progress;
import org.exocurate.local.terminal.Refused;
import org.exocurate.local.vocabulary.Load;

/** {@code deploy/vocabulary}: takes a file of terms in, or lists the versions there are. */
final class VocabularyWords {

    private static final String USAGE =
            "Say deploy/vocabulary load FILE|URL --scheme S, or deploy/vocabulary versions.";
    private static final String SCHEME = "--scheme";

    private final List<String> words;
    private final Progress progress;

    VocabularyWords(List<String> words, Progress progress) {
        this.words = words;
        this.progress = progress;
    }

    boolean run() {
        String command = words.stream().findFirst().orElse("");
        switch (command) {
            case "load" -> load(words.subList(1, words.size()));
            case "versions" -> versions(words.subList(1, words.size()));
            default -> throw new Refused(USAGE);
        }
        return true;
    }

    private void load(List<String> rest) {
        Options options = Options.read(rest, Set.of(), Set.of(SCHEME));
        String file = options.only("file or address");
        String scheme =
                options.get(SCHEME).orElseThrow(() -> new Refused("Say of which scheme it is, as in --scheme MONDO."));
        if (!scheme.matches("[A-Za-z][A-Za-z.]*")) {
            throw new Refused("'" + scheme + "' is no prefix of a scheme; name one as in --scheme MONDO.");
        }
        Stack stack = stack(options);
        new Load(stack.submissions(), stack.reviews(), progress).take(file, scheme);
    }

    private void versions(List<String> rest) {
        Options options = Options.read(rest, Set.of(), Set.of());
        options.requireNothingElse();
        stack(options).reviews().all("operator-1", "vocabulary/versions").forEach(this::say);
    }

    private void say(JsonNode version) {
        progress.say(version.path("number").asText() + "  " + version.path("at").asText() + "  "
                + version.path("terms").asText() + " terms  "
                + version.path("version").asText() + "  "
                + version.path("scheme").asText("") + " "
                + version.path("source").asText());
    }

    private static Stack stack(Options options) {
        DataDir data = options.data().requireMade();
        return new Stack(data, options.ports(data));
    }
}
