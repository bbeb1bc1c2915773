package org.exocurate.review.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.http.HttpServerRequest;

import org.exocurate.plumbing.http.EventLine;
import org.exocurate.testing.EventServer;

/** The feeds of an instance behind a real HTTP server, without the door; the path is the reader's id. */
final class FeedServer implements AutoCloseable {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Feeds feeds;
    private final EventServer server;

    FeedServer(InboxTable inbox, Duration patience) {
        this.feeds = new Feeds(inbox, RealInbox.config(Duration.ofDays(1), patience), meters);
        this.server = new EventServer(this::open);
        feeds.begin(null);
    }

    int port() {
        return server.port();
    }

    double slow() {
        return meters.get("exocurate.inbox.slow").counter().count();
    }

    double open() {
        return meters.get("exocurate.inbox.streams").gauge().value();
    }

    private void open(HttpServerRequest request, EventLine line) {
        UUID person = UUID.fromString(request.path().substring(1));
        feeds.open(new InboxReader(person, false, 0), Instant.now().plus(Duration.ofHours(1)), line);
    }

    /** As the service does before it waits for what is under way. */
    void end() {
        feeds.end(null);
    }

    @Override
    public void close() {
        feeds.end(null);
        server.close();
    }
}
