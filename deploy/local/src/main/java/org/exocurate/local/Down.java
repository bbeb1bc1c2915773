package org.exocurate.local;

import java.util.ArrayList;
import java.util.List;

import org.exocurate.local.process.Processes;
import org.exocurate.local.terminal.Progress;

/** {@code deploy/down}: ends the stack on a directory, whoever started it, and leaves no process behind. */
final class Down {

    private final DataDir data;
    private final Progress progress;

    Down(Options options, Progress progress) {
        options.requireNothingElse();
        this.data = options.data();
        this.progress = progress;
    }

    void run() {
        if (!data.isMade()) {
            progress.say("Nothing runs: there is no stack in " + data.root() + ".");
            return;
        }
        List<String> ended = progress.step("ending what runs on " + data.root(), this::end);
        progress.say(ended.isEmpty() ? "Nothing was running." : "Ended: " + String.join(", ", ended) + ".");
    }

    /** The launcher ends its parts in order; what it could not end is ended here. */
    private List<String> end() {
        Processes processes = data.processes();
        List<String> running = new ArrayList<>(Infrastructure.running(processes));
        processes.stop(List.of(Up.LAUNCHER));
        List<String> leftBehind = Infrastructure.end(data, processes);
        leftBehind.stream().filter(name -> !running.contains(name)).forEach(running::add);
        Ready.forget(data);
        return running;
    }
}
