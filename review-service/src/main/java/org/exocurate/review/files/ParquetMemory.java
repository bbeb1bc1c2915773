package org.exocurate.review.files;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

import org.apache.parquet.bytes.ByteBufferAllocator;

/**
 * The memory of a row group, used again for the next. It lives too long for a quick collection, and one row group after the other
 * would let the heap grow until it is full.
 */
final class ParquetMemory implements ByteBufferAllocator {

    private static final int SMALLEST = 256;
    private static final long MOST_SPARE = 4L * 1024 * 1024;

    private final Map<Integer, Deque<ByteBuffer>> spare = new HashMap<>();
    private final Set<ByteBuffer> used = Collections.newSetFromMap(new IdentityHashMap<>());
    private long spareBytes;

    @Override
    public ByteBuffer allocate(int size) {
        int rounded = rounded(size);
        ByteBuffer found = spare.getOrDefault(rounded, new ArrayDeque<>()).poll();
        if (found == null) {
            found = ByteBuffer.allocate(rounded);
        } else {
            spareBytes -= rounded;
        }
        found.clear().limit(size);
        used.add(found);
        return found;
    }

    /** Powers of two, so that few sizes serve all. */
    private static int rounded(int size) {
        return size <= SMALLEST ? SMALLEST : Math.max(size, Integer.highestOneBit(size - 1) << 1);
    }

    /** What did not come from here is left to the collector. */
    @Override
    public void release(ByteBuffer buffer) {
        if (used.remove(buffer) && spareBytes + buffer.capacity() <= MOST_SPARE) {
            spareBytes += buffer.capacity();
            spare.computeIfAbsent(buffer.capacity(), any -> new ArrayDeque<>()).add(buffer);
        }
    }

    @Override
    public boolean isDirect() {
        return false;
    }
}
