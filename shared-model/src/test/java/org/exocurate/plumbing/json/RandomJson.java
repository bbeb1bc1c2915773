package org.exocurate.plumbing.json;

import java.util.Random;

/** Documents of any shape, as text. */
final class RandomJson {

    private static final int KINDS = 7;

    private RandomJson() {}

    static String document(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? KINDS : KINDS - 2)) {
            case 0 -> "null";
            case 1 -> Boolean.toString(random.nextBoolean());
            case 2 -> Long.toString(random.nextLong() >> random.nextInt(64));
            case 3 -> number(random);
            case 4 -> text(random);
            case 5 -> array(random, depth - 1);
            default -> object(random, depth - 1);
        };
    }

    private static String number(Random random) {
        double number = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(number) ? Double.toString(number) : "0.1";
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = random.nextInt(8); i > 0; i--) {
            int character = random.nextInt(4) == 0 ? 1 + random.nextInt(0x5f) : 1 + random.nextInt(0x2fff);
            text.append(String.format("\\u%04x", character));
        }
        return text.append('"').toString();
    }

    private static String array(Random random, int depth) {
        StringBuilder array = new StringBuilder("[");
        for (int i = random.nextInt(4); i > 0; i--) {
            array.append(document(random, depth)).append(i > 1 ? "," : "");
        }
        return array.append(']').toString();
    }

    /** Each name has a number of its own, as none may be given twice. */
    private static String object(Random random, int depth) {
        StringBuilder object = new StringBuilder("{");
        for (int i = random.nextInt(4); i > 0; i--) {
            String name = text(random);
            object.append(name, 0, name.length() - 1).append(i).append("\":");
            object.append(document(random, depth)).append(i > 1 ? "," : "");
        }
        return object.append('}').toString();
    }
}
