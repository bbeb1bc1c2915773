package org.exocurate.local;

import java.util.List;

import org.exocurate.local.terminal.Progress;

/** {@code deploy/up} on a stack of which a part has died: starts what is missing on the same data, and that only. */
final class Mend {

    private final DataDir data;
    private final Progress progress;

    Mend(Options options, Progress progress) {
        options.requireNothingElse();
        this.data = options.data();
        this.progress = progress;
    }

    /** True of a stack that was up whole and is not any more. */
    boolean isNeeded() {
        return data.isLocked()
                && Ready.isTold(data)
                && !Infrastructure.missing(data.processes()).isEmpty();
    }

    void run() {
        List<String> missing = Infrastructure.missing(data.processes());
        Stack stack = new Stack(data, data.ports().orElseThrow());
        progress.say("Starting " + String.join(", ", missing) + " again on " + data.root());
        stack.startMissing(progress);
        progress.say("ExoCurate is whole again; deploy/status shows its counts.");
    }
}
