package org.exocurate.model.vocabulary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The walk over all names at once finds what comparing each name by itself finds. */
class MisspellingTest {

    private static final long SEED = 20261125;

    private final Random random = new Random(SEED);

    @Test
    void everyEntryWithinReachIsFoundWithItsSlips() {
        NameGathering gathering = new NameGathering();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            names.add(word(1 + random.nextInt(12)));
            gathering.add(names.get(i), NameUse.CURRENT, i);
        }
        NameBook book = gathering.book();
        WordStarts words = new WordStarts(book);

        for (int i = 0; i < 300; i++) {
            String typed = i % 2 == 0 ? word(3 + random.nextInt(8)) : mistyped(names.get(random.nextInt(400)));
            int most = 1 + random.nextInt(2);

            Map<String, Integer> found = new TreeMap<>();
            Misspelling.find(bytes(typed), most, words, (entry, slips) -> found.put(text(words, entry), slips));

            assertThat(found)
                    .as("typed '%s', at most %d slips, seed %d", typed, most, SEED)
                    .isEqualTo(oneByOne(typed, most, words));
        }
    }

    private static Map<String, Integer> oneByOne(String typed, int most, WordStarts words) {
        Map<String, Integer> found = new TreeMap<>();
        for (int entry = 0; entry < words.size() && typed.length() > most; entry++) {
            String text = text(words, entry);
            int fewest = slipsToABeginning(typed, text);
            if (fewest <= most) {
                found.put(text, fewest);
            }
        }
        return found;
    }

    private static int slipsToABeginning(String typed, String text) {
        int fewest = typed.length();
        for (int length = 0; length <= text.length(); length++) {
            fewest = Math.min(fewest, slips(typed, text.substring(0, length)));
        }
        return fewest;
    }

    private static int slips(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }

    private String mistyped(String name) {
        StringBuilder text = new StringBuilder(name);
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, 'x');
            default -> text.setCharAt(at, 'x');
        }
        return text.length() < 3 ? "abc" : text.toString();
    }

    private String word(int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append("abcx ".charAt(random.nextInt(5)));
        }
        String folded = Names.fold(word.toString());
        return folded.isEmpty() ? "abc" : folded;
    }

    private static String text(WordStarts words, int entry) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; words.at(entry, i) != 0; i++) {
            text.append((char) words.at(entry, i));
        }
        return text.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
