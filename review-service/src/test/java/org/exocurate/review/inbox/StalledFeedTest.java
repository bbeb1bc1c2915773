package org.exocurate.review.inbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.exocurate.review.inbox.Addressees.Recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Over a real connection: who does not read what is sent is cut off, and nobody else waits for it. */
class StalledFeedTest {

    private static final int ITEMS = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration ENOUGH = Duration.ofMinutes(2);

    private static final RealInbox REAL = new RealInbox();
    private static final UUID STALLED = UUID.randomUUID();
    private static final UUID QUICK = UUID.randomUUID();

    /** Far more than the buffers between the two ends hold, which are set to a few dozen: a kilobyte an item. */
    @BeforeAll
    static void tell() {
        List<Recipient> both = List.of(
                new Recipient(STALLED, List.of("MENTION"), false, false),
                new Recipient(QUICK, List.of("MENTION"), false, false));
        REAL.published.transactions().fresh(() -> {
            for (int i = 0; i < ITEMS; i++) {
                REAL.inbox.add(
                        new News(
                                "n" + i,
                                "claim.commented",
                                Instant.EPOCH,
                                1L,
                                1,
                                null,
                                null,
                                null,
                                null,
                                "€".repeat(280)),
                        both);
            }
            return ITEMS;
        });
    }

    @AfterAll
    static void close() {
        REAL.close();
    }

    @Test
    void whoDoesNotReadIsCutOffAndOthersAreServed() throws IOException {
        try (FeedServer server = new FeedServer(REAL.inbox, PATIENCE);
                Socket stalled = asking(server.port(), STALLED);
                Socket quick = asking(server.port(), QUICK)) {
            assertThat(ids(quick, ITEMS)).hasSize(ITEMS).isSorted().doesNotHaveDuplicates();

            await("the stalled one is cut").atMost(ENOUGH).until(() -> server.slow() == 1);
            await("it is let go").atMost(ENOUGH).until(() -> server.open() == 1);
            assertThat(ids(stalled, ITEMS)).as("what was on its way").hasSizeLessThan(ITEMS);
        }
    }

    @Test
    void whenAnInstanceEndsSoDoItsFeedsAlsoThoseThatNobodyReads() throws IOException {
        FeedServer server = new FeedServer(REAL.inbox, ENOUGH);
        try (Socket stalled = asking(server.port(), STALLED);
                Socket quick = asking(server.port(), QUICK)) {
            assertThat(ids(quick, 1)).hasSize(1);
            await("both are open").atMost(ENOUGH).until(() -> server.open() == 2);

            server.end();

            assertThat(ids(stalled, ITEMS)).as("what was on its way").hasSizeLessThan(ITEMS);
            assertThat(server.open()).isZero();
        } finally {
            server.close();
        }
    }

    /** Asks for a person's feed; what comes is not read, and little of it is held. */
    private static Socket asking(int port, UUID person) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4 * 1024);
        socket.setSoTimeout(Math.toIntExact(ENOUGH.toMillis()));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.getOutputStream()
                .write(("GET /" + person + " HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** The ids of so many items, or of those that come before the connection ends. */
    private static List<Long> ids(Socket socket, int most) throws IOException {
        List<Long> ids = new ArrayList<>();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    ids.add(Long.parseLong(line.substring(4)));
                }
                if (ids.size() == most) {
                    return ids;
                }
            }
        } catch (IOException cut) {
            assertThat(cut).hasMessageContaining("reset");
        }
        return ids;
    }
}
