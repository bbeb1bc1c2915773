package org.exocurate.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

import org.exocurate.local.terminal.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PortsTest {

    @Test
    void aBaseGivesSixPortsInARow() {
        assertThat(Ports.of(9000)).isEqualTo(new Ports(9000, 9001, 9002, 9003, 9004, 9005));
    }

    @Test
    void portsAreReadAsTheyWereWritten() {
        Ports ports = Ports.standard();

        assertThat(Ports.parse(ports.text())).isEqualTo(ports);
    }

    @Test
    void aPortInUseIsNamedWithThePartThatNeedsIt() throws IOException {
        Ports ports = Ports.free();

        try (ServerSocket taken = new ServerSocket(ports.review(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + ", which review-service needs, is in use");
        }
    }

    @Test
    void aBaseOutsideTheUsersRangeIsRefused() {
        assertThatThrownBy(() -> Ports.of(80)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Ports.of(65534)).isInstanceOf(Refused.class);
    }
}
