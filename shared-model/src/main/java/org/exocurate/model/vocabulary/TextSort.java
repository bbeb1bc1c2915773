package org.exocurate.model.vocabulary;

/**
 * Sorts texts that lie one behind the other in one array of bytes, each ended by a zero. An item is the place where its text
 * begins in the upper half, and whatever goes with it in the lower.
 */
final class TextSort {

    private static final int FEW = 12;

    private final byte[] bytes;
    private final long[] items;

    private TextSort(byte[] bytes, long[] items) {
        this.bytes = bytes;
        this.items = items;
    }

    static void sort(long[] items, byte[] bytes) {
        new TextSort(bytes, items).sort(0, items.length, 0);
    }

    static long item(int start, int with) {
        return ((long) start << 32) | with;
    }

    static int start(long item) {
        return (int) (item >>> 32);
    }

    static int with(long item) {
        return (int) item;
    }

    /** Three-way radix quicksort: texts of one beginning are never compared along it again. */
    private void sort(int from, int to, int sharedSoFar) {
        int low = from;
        int high = to;
        int shared = sharedSoFar;
        while (high - low > FEW) {
            int pivot =
                    median(at(items[low], shared), at(items[(low + high) >>> 1], shared), at(items[high - 1], shared));
            int less = low;
            int greater = high;
            for (int i = low; i < greater; ) {
                int c = at(items[i], shared);
                if (c < pivot) {
                    swap(less++, i++);
                } else if (c > pivot) {
                    swap(i, --greater);
                } else {
                    i++;
                }
            }
            sort(low, less, shared);
            sort(greater, high, shared);
            if (pivot == 0) {
                return;
            }
            low = less;
            high = greater;
            shared++;
        }
        insert(low, high, shared);
    }

    private void insert(int from, int to, int shared) {
        for (int i = from + 1; i < to; i++) {
            long item = items[i];
            int j = i;
            while (j > from && isBefore(item, items[j - 1], shared)) {
                items[j] = items[j - 1];
                j--;
            }
            items[j] = item;
        }
    }

    private boolean isBefore(long one, long other, int shared) {
        int depth = shared;
        while (at(one, depth) == at(other, depth)) {
            if (at(one, depth) == 0) {
                return false;
            }
            depth++;
        }
        return at(one, depth) < at(other, depth);
    }

    private int at(long item, int depth) {
        return bytes[start(item) + depth] & 0xff;
    }

    private void swap(int i, int j) {
        long item = items[i];
        items[i] = items[j];
        items[j] = item;
    }

    private static int median(int a, int b, int c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
