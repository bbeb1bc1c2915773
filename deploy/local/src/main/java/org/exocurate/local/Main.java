package org.exocurate.local;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.exocurate.local.terminal.Progress;
import org.exocurate.local.terminal.Refused;

/** The commands behind the scripts in {@code deploy/}. */
public final class Main {

    private static final int REFUSED = 1;

    private Main() {}

    public static void main(String[] words) throws InterruptedException {
        try {
            List<String> all = List.of(words);
            System.exit(run(all.get(0), all.subList(1, all.size())) ? 0 : REFUSED);
        } catch (Refused e) {
            Progress.to(System.err).say(e.getMessage());
            System.exit(REFUSED);
        } catch (IOException | RuntimeException e) {
            tellBroken(e);
            System.exit(REFUSED);
        }
    }

    /** A full disk shows wherever something is written. */
    private static void tellBroken(Exception e) {
        if (e.toString().contains(LastWord.NO_SPACE)) {
            Progress.to(System.err).say("The disk is full.");
        } else {
            Progress.to(System.err).say("Something broke that should not: " + e);
            e.printStackTrace(System.err);
        }
    }

    private static boolean run(String command, List<String> words) throws IOException, InterruptedException {
        Progress progress = Progress.to(System.out);
        return switch (command) {
            case "up" -> up(words, progress);
            case "check-up" -> checkUp(words, progress);
            case "down" -> down(words, progress);
            case "status" -> new Status(plain(words), progress).tell();
            case "references" -> new References(plain(words), progress).run();
            case "seed" -> new SeedFile(plain(words), progress).send();
            case "first-start" -> firstStart(words, progress);
            case "token" -> token(words, progress);
            case "vocabulary" -> new VocabularyWords(words, progress).run();
            default -> throw new Refused("Unknown command " + command + ".");
        };
    }

    private static boolean up(List<String> words, Progress progress) throws IOException, InterruptedException {
        Options options = Options.read(words, Up.SWITCHES, Set.of());
        Mend mend = new Mend(options, progress);
        if (mend.isNeeded()) {
            mend.run();
            return true;
        }
        Up up = new Up(options, progress);
        if (options.has("-d")) {
            up.check();
            return new Detached(options.data()).follow(words) == 0;
        }
        up.hold();
        return false;
    }

    private static boolean checkUp(List<String> words, Progress progress) {
        Options options = Options.read(words, Up.SWITCHES, Set.of());
        if (!new Mend(options, progress).isNeeded()) {
            new Up(options, progress).check();
        }
        return true;
    }

    private static boolean down(List<String> words, Progress progress) {
        new Down(plain(words), progress).run();
        return true;
    }

    private static boolean firstStart(List<String> words, Progress progress) {
        new FirstStart(plain(words), progress).measure();
        return true;
    }

    private static boolean token(List<String> words, Progress progress) {
        progress.say(new Token(Options.read(words, Set.of(), Token.SETTINGS)).text());
        return true;
    }

    private static Options plain(List<String> words) {
        return Options.read(words, Set.of(), Set.of());
    }
}
