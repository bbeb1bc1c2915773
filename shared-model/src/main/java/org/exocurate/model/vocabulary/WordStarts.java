package org.exocurate.model.vocabulary;

import java.util.Arrays;

/** The book of names by every word in them: what begins with a text is one stretch, at whichever word it begins. */
final class WordStarts {

    /** Signs that a word may follow on without a space. */
    private static final String BEFORE_WORDS = " ([/:\"'";

    private static final boolean[] BEFORE_WORD = new boolean[128];

    static {
        BEFORE_WORDS.chars().forEach(sign -> BEFORE_WORD[sign] = true);
    }

    private static final int HEAD = Long.BYTES;
    private static final int LONGEST = Byte.MAX_VALUE;

    private final NameBook book;
    private final int[] names;
    private final int[] starts;
    /** The first bytes of each entry, in the order of the entries: a walk over all looks no further for most. */
    private final long[] heads;

    /** How many bytes each entry shares with the one before it. */
    private final byte[] shared;

    WordStarts(NameBook book) {
        this.book = book;
        long[] words = words(book);
        names = new int[words.length];
        starts = new int[words.length];
        heads = new long[words.length];
        shared = new byte[words.length];
        for (int i = 0; i < words.length; i++) {
            names[i] = TextSort.with(words[i]);
            starts[i] = TextSort.start(words[i]);
            heads[i] = head(book.bytes(), starts[i]);
            shared[i] = i == 0 ? 0 : shared(book.bytes(), starts[i - 1], starts[i]);
        }
    }

    private static long head(byte[] bytes, int start) {
        long head = 0;
        for (int i = 0; i < HEAD && bytes[start + i] != 0; i++) {
            head |= (bytes[start + i] & 0xffL) << (8 * i);
        }
        return head;
    }

    private static long[] words(NameBook book) {
        long[] words = new long[book.size() * 2];
        int count = 0;
        for (int name = 0; name < book.size(); name++) {
            int start = book.start(name);
            for (int offset = 0; offset < book.length(name); offset++) {
                if (offset == 0 || isWordStart(book.bytes(), start + offset)) {
                    words = count == words.length ? Arrays.copyOf(words, count * 2) : words;
                    words[count++] = TextSort.item(start + offset, name);
                }
            }
        }
        long[] all = Arrays.copyOf(words, count);
        TextSort.sort(all, book.bytes());
        return all;
    }

    private static boolean isWordStart(byte[] bytes, int at) {
        return isBeforeWord(bytes[at - 1]) && !isBeforeWord(bytes[at]);
    }

    /** Asked for every sign of every name. */
    private static boolean isBeforeWord(byte sign) {
        return sign >= 0 && BEFORE_WORD[sign];
    }

    private static byte shared(byte[] bytes, int one, int other) {
        int same = 0;
        while (same < LONGEST && bytes[one + same] == bytes[other + same] && bytes[one + same] != 0) {
            same++;
        }
        return (byte) same;
    }

    int size() {
        return names.length;
    }

    int name(int entry) {
        return names[entry];
    }

    boolean isWholeName(int entry) {
        return starts[entry] == book.start(names[entry]);
    }

    /** One byte of the entry; zero is its end. */
    byte at(int entry, int depth) {
        return depth < HEAD ? (byte) (heads[entry] >>> (8 * depth)) : book.bytes()[starts[entry] + depth];
    }

    /** Up to 127. */
    int sharedWithFormer(int entry) {
        return shared[entry];
    }

    /** The first entry that begins with the text or comes after it. */
    int from(byte[] text) {
        return boundary(text, false);
    }

    /** The first entry that comes after all that begin with the text. */
    int to(byte[] text) {
        return boundary(text, true);
    }

    private int boundary(byte[] text, boolean after) {
        int low = 0;
        int high = names.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = compare(text, starts[middle]);
            if (order > 0 || (after && order == 0)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Zero if the entry begins with the text. */
    private int compare(byte[] text, int start) {
        for (int i = 0; i < text.length; i++) {
            int order = (text[i] & 0xff) - (book.bytes()[start + i] & 0xff);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
