package org.exocurate.plumbing.http;

import java.time.Duration;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * The way out of one stream of server-sent events. What goes out is written to the response itself, which tells who reads slowly;
 * nothing is kept here but what is on its way. Written to by one thread.
 */
public final class EventLine {

    private static final Buffer COME_BACK = Buffer.buffer("retry: 2000\n\n");

    private final HttpServerResponse response;
    private final Runnable end;
    private final Runnable cut;
    private volatile Future<Void> underway = Future.succeededFuture();
    private long since = System.nanoTime();

    /** @param end ends the stream in good order */
    public EventLine(HttpServerRequest request, Runnable end) {
        this(request.response(), end, () -> cut(request));
    }

    /**
     * A line by its parts.
     *
     * @param cut ends it whatever is on its way
     */
    public EventLine(HttpServerResponse response, Runnable end, Runnable cut) {
        this.response = response;
        this.end = end;
        this.cut = cut;
    }

    /**
     * A connection that is closed waits behind what the reader does not take, and then the kernel does, with megabytes; one that is
     * reset gives all that back at once. Of several streams on one connection only this one is reset.
     */
    private static void cut(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_2 && request.connection() instanceof ConnectionBase connection) {
            Channel channel = connection.channel();
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
            channel.eventLoop().execute(() -> channel.unsafe().close(channel.voidPromise()));
        } else {
            request.response().reset();
        }
    }

    /** Says that nothing of a stream is kept or gathered on the way: nginx and its like would otherwise. */
    public static HttpServerResponse unbuffered(HttpServerResponse response) {
        return response.putHeader("Cache-Control", "no-store").putHeader("X-Accel-Buffering", "no");
    }

    /** Once its head is out, and whenever nothing is on its way. */
    public boolean isReady() {
        return underway.isComplete() && response.headWritten();
    }

    public boolean isGone() {
        return response.closed() || underway.failed();
    }

    /** What was sent has not been taken for so long. */
    public boolean isSlowerThan(Duration patience) {
        return !underway.isComplete() && isOlderThan(patience);
    }

    /** Nothing has been sent for so long. */
    public boolean isSilentFor(Duration time) {
        return underway.isComplete() && isOlderThan(time);
    }

    private boolean isOlderThan(Duration time) {
        return System.nanoTime() - since > time.toNanos();
    }

    /** Sends this; others may be sent the same buffer. */
    public void write(Buffer text) {
        since = System.nanoTime();
        try {
            underway = response.write(text);
        } catch (IllegalStateException gone) {
            underway = Future.failedFuture(gone);
        }
    }

    /** Runs this when what is on its way has left. */
    public void whenReady(Runnable next) {
        underway.onSuccess(sent -> next.run());
    }

    /** As the service ends: who has taken everything is told to come back soon, and that it was all; another is cut off. */
    public void leave() {
        if (isReady()) {
            write(COME_BACK);
            end();
        } else {
            cut();
        }
    }

    /** In good order: the reader knows that it was all. */
    public void end() {
        end.run();
    }

    /** At once, whatever is on its way. */
    public void cut() {
        cut.run();
    }
}
