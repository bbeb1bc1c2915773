package org.exocurate.model.vocabulary;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Every folded name once, in order, with the terms that go by it. The names lie in one array of bytes: as strings in maps they
 * would take eight times the room.
 */
final class NameBook {

    private final byte[] bytes;
    /** Where each name begins; ended by a zero. */
    private final int[] starts;
    /** Where the uses of each name begin; one more than there are names. */
    private final int[] firstUse;

    private final int[] uses;

    NameBook(byte[] bytes, int[] starts, int[] firstUse, int[] uses) {
        this.bytes = bytes;
        this.starts = starts;
        this.firstUse = firstUse;
        this.uses = uses;
    }

    int size() {
        return starts.length;
    }

    /** The names, each ended by a zero. */
    byte[] bytes() {
        return bytes;
    }

    int start(int name) {
        return starts[name];
    }

    int length(int name) {
        int next = name + 1 < starts.length ? starts[name + 1] : bytes.length;
        return next - 1 - starts[name];
    }

    int firstUse(int name) {
        return firstUse[name];
    }

    int endOfUses(int name) {
        return firstUse[name + 1];
    }

    /** See {@link NameUse}. */
    int use(int at) {
        return uses[at];
    }

    /** The terms, as they are numbered, that go by the name in this way. */
    int[] terms(String folded, NameUse way) {
        int name = find(folded.getBytes(StandardCharsets.UTF_8));
        if (name < 0) {
            return new int[0];
        }
        int[] terms = new int[firstUse[name + 1] - firstUse[name]];
        int found = 0;
        for (int at = firstUse[name]; at < firstUse[name + 1]; at++) {
            if (NameUse.of(uses[at]) == way) {
                terms[found++] = NameUse.term(uses[at]);
            }
        }
        return Arrays.copyOf(terms, found);
    }

    /** The number of the name; negative if there is none. */
    int find(byte[] folded) {
        int low = 0;
        int high = starts.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(folded, starts[middle]);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return -1;
    }

    private int compare(byte[] text, int start) {
        for (int i = 0; i < text.length; i++) {
            int order = (text[i] & 0xff) - (bytes[start + i] & 0xff);
            if (order != 0) {
                return order;
            }
        }
        return bytes[start + text.length] == 0 ? 0 : -1;
    }
}
