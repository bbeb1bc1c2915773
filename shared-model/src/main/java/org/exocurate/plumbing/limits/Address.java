package org.exocurate.plumbing.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

import io.vertx.core.net.SocketAddress;

/** Whom an address stands for: of IPv6 its first 64 bits, since whoever has one of these has them all. */
final class Address {

    private static final int NETWORK = 8;

    private Address() {}

    /** The peer, or whom a configured proxy says it speaks for. */
    static String of(SocketAddress peer) {
        String host = peer == null || peer.hostAddress() == null ? "unknown" : peer.hostAddress();
        return host.indexOf(':') < 0 ? host : network(host);
    }

    private static String network(String host) {
        try {
            InetAddress address = InetAddress.getByName(host.replaceFirst("%.*", ""));
            return address instanceof Inet6Address
                    ? InetAddress.getByAddress(Arrays.copyOf(Arrays.copyOf(address.getAddress(), NETWORK), 2 * NETWORK))
                                    .getHostAddress()
                            + "/64"
                    : address.getHostAddress();
        } catch (UnknownHostException e) {
            return host;
        }
    }
}
