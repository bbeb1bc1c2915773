package org.exocurate.model.vocabulary;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Takes in names in any order, and makes the book of them. */
final class NameGathering {

    private byte[] bytes = new byte[1 << 16];
    private int filled;
    private long[] items = new long[1 << 12];
    private int count;

    /** A name without a letter, or with the sign that ends names here, names nothing. */
    void add(String folded, NameUse way, int term) {
        if (folded.isEmpty() || folded.indexOf(0) >= 0) {
            return;
        }
        byte[] name = folded.getBytes(StandardCharsets.UTF_8);
        if (filled + name.length + 1 > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, filled + name.length + 1));
        }
        if (count == items.length) {
            items = Arrays.copyOf(items, count * 2);
        }
        items[count++] = TextSort.item(filled, way.by(term));
        System.arraycopy(name, 0, bytes, filled, name.length);
        filled += name.length + 1;
    }

    NameBook book() {
        long[] sorted = Arrays.copyOf(items, count);
        TextSort.sort(sorted, bytes);
        byte[] names = new byte[filled];
        int[] starts = new int[count];
        int[] firstUse = new int[count + 1];
        int[] uses = new int[count];
        int size = 0;
        int used = 0;
        int end = 0;
        for (int i = 0; i < count; ) {
            int next = endOfSame(sorted, i);
            int length = length(TextSort.start(sorted[i]));
            System.arraycopy(bytes, TextSort.start(sorted[i]), names, end, length);
            starts[size] = end;
            end += length + 1;
            used = addUses(sorted, i, next, uses, used);
            firstUse[++size] = used;
            i = next;
        }
        return new NameBook(
                Arrays.copyOf(names, end),
                Arrays.copyOf(starts, size),
                Arrays.copyOf(firstUse, size + 1),
                Arrays.copyOf(uses, used));
    }

    private static int addUses(long[] sorted, int from, int to, int[] uses, int used) {
        int[] these = new int[to - from];
        for (int i = from; i < to; i++) {
            these[i - from] = TextSort.with(sorted[i]);
        }
        Arrays.sort(these);
        int end = used;
        for (int use : these) {
            if (end == used || uses[end - 1] != use) {
                uses[end++] = use;
            }
        }
        return end;
    }

    private int endOfSame(long[] sorted, int from) {
        int to = from + 1;
        while (to < count && isSame(TextSort.start(sorted[from]), TextSort.start(sorted[to]))) {
            to++;
        }
        return to;
    }

    private boolean isSame(int one, int other) {
        int length = length(one);
        return Arrays.equals(bytes, one, one + length + 1, bytes, other, other + length + 1);
    }

    private int length(int start) {
        int end = start;
        while (bytes[end] != 0) {
            end++;
        }
        return end - start;
    }
}
