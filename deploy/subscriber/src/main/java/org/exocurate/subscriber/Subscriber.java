package org.exocurate.subscriber;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** Keeps a copy of the dataset in a folder, and proves it at every release that it comes by. For one thread. */
public final class Subscriber implements AutoCloseable {

    private static final String RELEASED = "dataset.released";

    private final Folder folder;
    private final Doors doors;
    private final Listener listener;
    private final Copy copy;
    private String proven = "";

    private Subscriber(Folder folder, Doors doors, Listener listener, Copy copy) {
        this.folder = folder;
        this.doors = doors;
        this.listener = listener;
        this.copy = copy;
    }

    /**
     * Goes on with what the folder holds, or begins.
     *
     * @param service where review-service is
     * @param kafka a broker, host and port
     * @param from where to begin: {@code release}, {@code topic} or {@code log}
     */
    public static Subscriber open(Path folder, URI service, String kafka, String from, Listener listener)
            throws IOException, InterruptedException {
        Folder opened = Folder.open(folder);
        try {
            Doors doors = new Doors(service);
            return new Subscriber(opened, doors, listener, copy(opened, doors, kafka, from));
        } catch (IOException | InterruptedException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private static Copy copy(Folder folder, Doors doors, String kafka, String from)
            throws IOException, InterruptedException {
        Optional<Copy> kept = folder.read();
        if (kept.isPresent()) {
            return kept.get();
        }
        Copy begun = Bootstrap.valueOf(from.toUpperCase(Locale.ROOT)).begun(doors, kafka);
        folder.keep(begun);
        return begun;
    }

    public long sequence() {
        return copy.sequence();
    }

    public String chainHead() {
        return copy.chainHead();
    }

    public int claims() {
        return copy.claims();
    }

    public String merkleRoot() {
        return copy.merkleRoot();
    }

    Doors doors() {
        return doors;
    }

    /** Takes in everything that is there now. */
    public void catchUp() throws IOException, InterruptedException {
        Doors.Page page = take(doors.changes(copy.sequence(), 0));
        while (page.more()) {
            page = take(doors.changes(page.to(), 0));
        }
    }

    /** Waits for what comes, and takes it in. */
    void awaitPage(int seconds) throws IOException, InterruptedException {
        take(doors.changes(copy.sequence(), seconds));
    }

    private Doors.Page take(Doors.Page page) throws IOException, InterruptedException {
        for (JsonNode item : page.items()) {
            take(item);
        }
        sync();
        return page;
    }

    /** Takes in a change or release from wherever; what is here already is passed over, what is missing before it is fetched. */
    void take(JsonNode told) throws IOException, InterruptedException {
        boolean released = told.path("type").asText().equals(RELEASED);
        long sequence = told.path("sequence").asLong();
        long needed = released ? sequence : sequence - 1;
        if (copy.sequence() < needed) {
            heal(needed);
        }
        if (released) {
            prove(told.path("release"));
        } else if (sequence == copy.sequence() + 1) {
            add(Change.read(told));
        }
    }

    /** Fetches the changes up to one. */
    private void heal(long to) throws IOException, InterruptedException {
        long from = copy.sequence() + 1;
        while (copy.sequence() < to) {
            long before = copy.sequence();
            for (JsonNode item : doors.changes(before, 0).items()) {
                if (item.path("sequence").asLong() == copy.sequence() + 1
                        && item.has("digest")
                        && copy.sequence() < to) {
                    add(Change.read(item));
                } else if (item.has("release")) {
                    prove(item.path("release"));
                }
            }
            if (copy.sequence() == before) {
                throw new IOException("change " + (before + 1) + " was told of, but the log does not have it yet");
            }
        }
        listener.healed(from, to);
    }

    private void add(Change change) {
        copy.take(change);
        folder.add(change);
        listener.changed(change);
    }

    /** Of a release before this copy nothing can be said any more; one as of this very change has to fit. */
    private void prove(JsonNode release) {
        String version = release.path("version").asText();
        if (release.path("to").asLong() == copy.sequence() && !version.equals(proven)) {
            Proof.of(release, copy);
            proven = version;
            listener.proven(release);
        }
    }

    /** Puts on the disk what was taken in. */
    void sync() throws IOException {
        folder.sync(copy);
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
