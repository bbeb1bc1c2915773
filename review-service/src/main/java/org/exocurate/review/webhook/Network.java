package org.exocurate.review.webhook;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of addresses, written as {@code 10.0.0.0/8}.
 *
 * @param first the bits of its first address
 * @param length 32 or 128 bits
 * @param bits how many of them all its addresses share
 */
record Network(BigInteger first, int length, int bits) {

    /** Only numbers: a name would be looked up. */
    private static final Pattern WRITTEN = Pattern.compile("([0-9A-Fa-f.:]+)/(\\d{1,3})");

    Network {
        if (bits < 0 || bits > length) {
            throw new IllegalArgumentException("a network of " + length + " bits has no /" + bits);
        }
        first = head(first, length, bits);
    }

    static Network read(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no network such as 10.0.0.0/8 or fd00::/8");
        }
        try {
            InetAddress address = InetAddress.getByName(written.group(1));
            return new Network(
                    number(address), address.getAddress().length * Byte.SIZE, Integer.parseInt(written.group(2)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'" + text + "' is no network such as 10.0.0.0/8 or fd00::/8", e);
        }
    }

    boolean holds(InetAddress address) {
        return address.getAddress().length * Byte.SIZE == length
                && head(number(address), length, bits).equals(first);
    }

    private static BigInteger number(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }

    private static BigInteger head(BigInteger number, int length, int bits) {
        return number.shiftRight(length - bits).shiftLeft(length - bits);
    }
}
