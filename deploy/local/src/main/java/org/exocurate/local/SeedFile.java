package org.exocurate.local;

import java.nio.file.Path;

import org.exocurate.local.seeding.Batch;
import org.exocurate.local.terminal.Progress;

/** {@code deploy/seed}: proposes every line of a file as the first contributor. */
final class SeedFile {

    private final Options options;
    private final Progress progress;

    SeedFile(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    /** True if no line was refused. */
    boolean send() {
        DataDir data = options.data().requireMade();
        Path file = Path.of(options.only("file"));
        Stack stack = new Stack(data, options.ports(data));
        Batch batch =
                progress.step("proposing the lines of " + file, () -> Batch.send(stack.submissions(), file, progress));
        progress.say(batch.accepted().size() + " accepted, " + batch.refused() + " refused");
        return batch.refused() == 0;
    }
}
