package org.exocurate.review.files;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A second thread for what is done to bytes before they are stored. The first, which has the transaction, hands parts on and
 * stores what came of them, all in the order in which they were handed on; so many wait at most.
 */
final class Press implements AutoCloseable {

    private static final int WAITING = 3;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(Press::thread);
    private final Deque<Step<?>> waiting = new ArrayDeque<>();
    private final Deque<byte[]> spare = new ArrayDeque<>();
    private final List<Runnable> ends = new ArrayList<>();
    private final Deflating deflating = new Deflating();

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "release-file-codings");
        thread.setDaemon(true);
        return thread;
    }

    /** Work that was handed on, and what is to be done with its result. */
    private record Step<T>(Future<T> work, Consumer<T> then) {

        void end() {
            then.accept(result(work));
        }
    }

    private static <T> T result(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the files of a release were made", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Keeps a file, on the second thread. */
    Keeping keeping(Format format) {
        Keeping keeping = format.isCoded() ? new KeepingCoded(deflating) : new KeepingAsItIs();
        atEnd(keeping::close);
        return keeping;
    }

    /** Gives something back when all is over, done or failed. */
    void atEnd(Runnable end) {
        ends.add(end);
    }

    /** A part to be filled. The same few are used again and again, so that a long run leaves nothing for the collector. */
    byte[] empty() {
        byte[] used = spare.poll();
        return used == null ? new byte[FileWriting.PART] : used;
    }

    void giveBack(byte[] used) {
        spare.add(used);
    }

    /** Does the work there, and the rest here some time later. */
    <T> void put(Callable<T> work, Consumer<T> then) {
        while (waiting.size() >= WAITING) {
            waiting.remove().end();
        }
        waiting.add(new Step<>(thread.submit(work), then));
    }

    /** Does the work there after all that was handed on before, and waits for it. */
    <T> T last(Callable<T> work) {
        Future<T> last = thread.submit(work);
        while (!waiting.isEmpty()) {
            waiting.remove().end();
        }
        return result(last);
    }

    @Override
    public void close() {
        thread.shutdownNow();
        boolean interrupted = false;
        while (!thread.isTerminated()) {
            try {
                thread.awaitTermination(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        ends.forEach(Runnable::run);
        deflating.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
