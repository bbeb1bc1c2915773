package org.exocurate.review.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.exocurate.review.webhook.Addresses.AddressRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Nothing inside can be reached by way of a webhook, unless an operator lets it. */
class AddressesTest {

    private final Addresses strict = new Addresses(InetAddress::getAllByName, List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:8.8.8.8%0",
                "::10.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "127.1",
                "2130706433"
            })
    void whatIsNotPublicIsRefused(String host) {
        assertThatThrownBy(() -> strict.of(host)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700::1111",
                "2001:4860:4860::8888",
                "2a00::1"
            })
    void whatIsPublicIsLetThrough(String host) throws IOException {
        assertThat(strict.of(host)).isEqualTo(InetAddress.getByName(host));
    }

    @Test
    void aNameWithOnePrivateAddressIsRefusedWhereverThatStands() throws UnknownHostException {
        InetAddress[] mixed = {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1")};
        Addresses looked = new Addresses(host -> mixed, List.of());

        assertThatThrownBy(() -> looked.of("both.example")).isInstanceOf(AddressRefused.class);
    }

    @Test
    void aNameIsLookedUpOnce() throws IOException {
        List<String> asked = new ArrayList<>();
        Addresses looked = new Addresses(
                host -> {
                    asked.add(host);
                    return new InetAddress[] {InetAddress.getByName(asked.size() == 1 ? "8.8.8.8" : "127.0.0.1")};
                },
                List.of());

        assertThat(looked.of("turns.example").getHostAddress()).isEqualTo("8.8.8.8");
        assertThat(asked).containsExactly("turns.example");
    }

    @Test
    void whatAnOperatorAllowsIsLetThroughAndNoMore() throws IOException {
        Addresses allowing = new Addresses(InetAddress::getAllByName, Addresses.networks("10.1.0.0/16", "fd00::/8"));

        assertThat(allowing.of("10.1.255.1")).isNotNull();
        assertThat(allowing.of("fd12::1")).isNotNull();
        assertThatThrownBy(() -> allowing.of("10.2.0.1")).isInstanceOf(AddressRefused.class);
        assertThatThrownBy(() -> allowing.of("127.0.0.1")).isInstanceOf(AddressRefused.class);
        assertThatThrownBy(() -> allowing.of("fe80::1")).isInstanceOf(AddressRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.0.0", "10.0.0.0/33", "localhost/8", "fd00::/129", "10.0.0/x", "a.b/8"})
    void whatIsNoNetworkIsNamed(String text) {
        assertThatThrownBy(() -> Network.read(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
