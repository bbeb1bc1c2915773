package org.exocurate.review.webhook;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the address of a host, and refuses those at which something inside might listen. Whoever connects does so to the very
 * address that was looked at: a name may have another a moment later.
 *
 * @param names looks a name up
 * @param allowed what an operator lets through
 */
record Addresses(Names names, List<Network> allowed) {

    /** What the IANA registry of special-purpose IPv4 addresses (RFC 6890) does not call globally reachable, and multicast. */
    private static final List<Network> SPECIAL = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** All that is given out of IPv6; loopback, link-local, unique-local, multicast, mapped and translated addresses lie outside. */
    private static final Network GLOBAL_IPV6 = Network.read("2000::/3");

    /** Of these: protocol assignments with Teredo, documentation, and 6to4, which holds an IPv4 address. */
    private static final List<Network> SPECIAL_IPV6 = networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    Addresses {
        allowed = List.copyOf(allowed);
    }

    /** The addresses that a name has now. */
    @FunctionalInterface
    interface Names {

        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** The host has an address that must not be sent to. */
    static final class AddressRefused extends IOException {

        private static final long serialVersionUID = 1L;

        AddressRefused(String host) {
            super("the address of " + host + " must not be sent to");
        }
    }

    static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::read).toList();
    }

    /** The first address of a host; refused if any of them is: a name with one public and one private address means no good. */
    InetAddress of(String host) throws IOException {
        InetAddress[] all = names.of(host);
        if (all.length == 0) {
            throw new UnknownHostException(host);
        }
        if (!Arrays.stream(all).allMatch(this::mayBeSentTo)) {
            throw new AddressRefused(host);
        }
        return InetAddress.getByAddress(all[0].getAddress());
    }

    boolean mayBeSentTo(InetAddress address) {
        return allowed.stream().anyMatch(network -> network.holds(address)) || isPublic(address);
    }

    private static boolean isPublic(InetAddress address) {
        return address instanceof Inet4Address
                ? SPECIAL.stream().noneMatch(network -> network.holds(address))
                : GLOBAL_IPV6.holds(address) && SPECIAL_IPV6.stream().noneMatch(network -> network.holds(address));
    }
}
