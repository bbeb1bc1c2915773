package org.exocurate.system;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Lets many do something at the same moment. */
final class Together {

    private Together() {}

    /** What each of so many got, in order of their numbers from 0. */
    static <T> List<T> each(int many, IntFunction<T> work) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        CountDownLatch start = new CountDownLatch(many);
        try {
            List<Future<T>> running = IntStream.range(0, many)
                    .mapToObj(number -> threads.submit(() -> {
                        start.countDown();
                        start.await();
                        return work.apply(number);
                    }))
                    .toList();
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
