package org.exocurate.subscriber;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Runs a subscriber from the command line: 0 when it is done, 1 for wrong words or a source that is away, 2 if a proof failed, 3 if the
 * source says no and no repeat mends that.
 */
public final class Main {

    private static final int MOST_TRIES = 5;

    private Main() {}

    public static void main(String[] words) throws InterruptedException {
        System.exit(run(System.out, System.err, words));
    }

    static int run(PrintStream out, PrintStream err, String... words) throws InterruptedException {
        Options options;
        try {
            options = Options.read(words);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage() + '\n' + Options.USAGE);
            return 1;
        }
        try {
            follow(options, out, new Telling(out, err));
            return 0;
        } catch (Broken e) {
            err.println("BROKEN: " + e.getMessage());
            return 2;
        } catch (Refused e) {
            err.println("REFUSED: " + e.getMessage());
            return 3;
        } catch (IOException e) {
            err.println(e.getMessage() == null ? e.toString() : e.getMessage());
            return 1;
        }
    }

    private static void follow(Options options, PrintStream out, Listener listener)
            throws IOException, InterruptedException {
        try (Subscriber subscriber = opened(options, listener)) {
            out.println("at " + subscriber.sequence() + ", " + subscriber.claims() + " claims");
            if (options.once()) {
                subscriber.catchUp();
            } else {
                goOn(subscriber, options, listener);
            }
            out.println("{\"sequence\":" + subscriber.sequence() + ",\"claims\":" + subscriber.claims()
                    + ",\"chainHead\":\"" + subscriber.chainHead() + "\",\"merkleRoot\":\""
                    + subscriber.merkleRoot() + "\"}");
        }
    }

    private static Subscriber opened(Options options, Listener listener) throws IOException, InterruptedException {
        Pauses pauses = new Pauses();
        for (int tried = 1; true; tried++) {
            try {
                return Subscriber.open(options.folder(), options.review(), options.kafka(), options.from(), listener);
            } catch (Away e) {
                if (options.once() && tried == MOST_TRIES) {
                    throw e;
                }
                pause(pauses.next(false, e.asked()), e.getMessage(), listener);
            }
        }
    }

    /** An outage is waited out; what was taken in before it is kept. */
    private static void goOn(Subscriber subscriber, Options options, Listener listener) throws InterruptedException {
        Pauses pauses = new Pauses();
        while (!Thread.currentThread().isInterrupted()) {
            long before = subscriber.sequence();
            String why = "it ended";
            Duration asked = Duration.ZERO;
            try {
                options.by().follow(subscriber, options.kafka());
            } catch (Away e) {
                why = e.getMessage();
                asked = e.asked();
            } catch (IOException e) {
                why = e.getMessage() == null ? e.toString() : e.getMessage();
            }
            pause(pauses.next(subscriber.sequence() > before, asked), why, listener);
        }
    }

    private static void pause(Duration pause, String why, Listener listener) throws InterruptedException {
        listener.away(why, pause);
        Thread.sleep(pause.toMillis());
    }

    /** Tells it to whoever looks on. */
    private record Telling(PrintStream out, PrintStream err) implements Listener {

        @Override
        public void changed(Change change) {
            out.println(change.sequence() + " " + change.type() + " " + change.accession());
        }

        @Override
        public void proven(JsonNode release) {
            out.println("release " + release.path("version").asText() + ": this copy is it, Merkle root "
                    + release.path("merkleRoot").asText());
        }

        @Override
        public void healed(long from, long to) {
            out.println("fetched " + from + " to " + to + ", which had not come");
        }

        @Override
        public void away(String why, Duration pause) {
            err.println("the source is away, it is tried again in " + pause.toMillis() + " ms: " + why);
        }
    }
}
