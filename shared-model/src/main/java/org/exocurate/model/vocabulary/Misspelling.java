package org.exocurate.model.vocabulary;

import java.util.Arrays;

/**
 * Finds the words and names that begin with what was typed but for a few slips: a letter wrong, missing, too many, or two turned
 * round. All names are walked in their order; what they share with the one before is not compared again, and what has gone too
 * far astray is passed over whole.
 */
final class Misspelling {

    /** Takes what was found: the entry, and how many slips lie between. */
    interface Found {
        void at(int entry, int slips);
    }

    private static final int LONGEST = 64;
    private static final int FAR = LONGEST * 2;

    private final byte[] typed;
    private final int most;
    /** A row for each letter of the name: how many slips make it of each beginning of what was typed. */
    private final int[][] rows;
    /** The fewest slips that make all that was typed of a beginning of the name up to here. */
    private final int[] fewest;
    /** The smallest number of each row: beyond the most there is no hope. */
    private final int[] leasts;

    private Misspelling(byte[] typed, int most) {
        this.typed = typed;
        this.most = most;
        this.rows = new int[typed.length + most + 2][typed.length + 1];
        this.fewest = new int[typed.length + most + 2];
        this.leasts = new int[typed.length + most + 2];
        Arrays.setAll(rows[0], i -> i);
        fewest[0] = typed.length;
    }

    /** Longer texts than anybody types are not looked for; of short ones everything would be a misspelling. */
    static void find(byte[] typed, int most, WordStarts words, Found found) {
        if (typed.length > most && typed.length <= LONGEST) {
            new Misspelling(typed, most).walk(words, found);
        }
    }

    private void walk(WordStarts words, Found found) {
        int depth = 0;
        boolean settled = false;
        for (int entry = 0; entry < words.size(); entry++) {
            int same = words.sharedWithFormer(entry);
            if (!settled || same < depth) {
                depth = read(words, entry, Math.min(same, depth));
                settled = words.at(entry, depth) != 0;
            }
            if (fewest[depth] <= most) {
                found.at(entry, fewest[depth]);
            }
        }
    }

    /** Reads on as long as there is hope, and says how far that was. */
    private int read(WordStarts words, int entry, int from) {
        int depth = from;
        byte letter = words.at(entry, depth);
        byte former = depth == 0 ? 0 : words.at(entry, depth - 1);
        while (letter != 0 && depth < typed.length + most && leasts[depth] <= most) {
            depth++;
            next(depth, letter, former);
            former = letter;
            letter = words.at(entry, depth);
        }
        return depth;
    }

    /** Fills the row of one more letter; only cells near the diagonal can be within the most. */
    private void next(int depth, byte letter, byte former) {
        int[] row = rows[depth];
        int[] before = rows[depth - 1];
        int low = Math.max(1, depth - most);
        int high = Math.min(typed.length, depth + most);
        row[low - 1] = low == 1 ? depth : FAR;
        int least = row[low - 1];
        for (int i = low; i <= high; i++) {
            int slips = Math.min(Math.min(before[i], row[i - 1]) + 1, before[i - 1] + (typed[i - 1] == letter ? 0 : 1));
            if (i > 1 && depth > 1 && typed[i - 2] == letter && typed[i - 1] == former) {
                slips = Math.min(slips, rows[depth - 2][i - 2] + 1);
            }
            row[i] = slips;
            least = Math.min(least, slips);
        }
        if (high < typed.length) {
            row[high + 1] = FAR;
        }
        fewest[depth] = Math.min(fewest[depth - 1], high == typed.length ? row[high] : FAR);
        leasts[depth] = least;
    }
}
