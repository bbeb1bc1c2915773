package org.exocurate.review.webhook;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;

import org.exocurate.review.webhook.Addresses.AddressRefused;

/** Carries a message to an address and brings back what was said there; never fails, never follows, never waits for longer. */
@ApplicationScoped
class Courier {

    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String NAME = "ExoCurate-Webhooks/1";
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** Shorter than what receivers usually keep an idle connection for, so that a message does not meet one that has just ended. */
    private static final int KEEP_ALIVE_SECONDS = 2;

    private static final int IDLE_SECONDS = 10;

    private final HttpClient client;
    private final Addresses addresses;
    private final Duration timeout;

    /** A name may take long to be found, and nothing stops that: each has a thread, and there are as many as messages. */
    private final ThreadPoolExecutor lookingUp;

    @Inject
    Courier(Vertx vertx, WebhookConfig config) {
        this(vertx, config, new HttpClientOptions(), InetAddress::getAllByName);
    }

    /** With other certificates to trust, and other names. */
    Courier(Vertx vertx, WebhookConfig config, HttpClientOptions options, Addresses.Names names) {
        // Traces and metrics would tell addresses, which are the owner's and often hold a secret.
        options.setTracingPolicy(TracingPolicy.IGNORE)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setConnectTimeout(Math.toIntExact(config.timeout().toMillis()));
        this.client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(config.parallel()));
        this.addresses = new Addresses(
                names,
                config.privateNetworks().orElse(List.of()).stream()
                        .map(Network::read)
                        .toList());
        this.timeout = config.timeout();
        this.lookingUp = new ThreadPoolExecutor(
                config.parallel(),
                config.parallel(),
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> {
                    Thread made = new Thread(work, "webhook-names");
                    made.setDaemon(true);
                    return made;
                });
        lookingUp.allowCoreThreadTimeOut(true);
    }

    CompletableFuture<Answer> carry(URI url, Message message, List<Secret> secrets) {
        Visit visit = new Visit(client, Buffer.buffer(message.body()));
        lookingUp.execute(() -> begin(visit, url, message, secrets));
        return visit.answer()
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> Answer.none(trouble(failure), visit.took()));
    }

    private void begin(Visit visit, URI url, Message message, List<Secret> secrets) {
        try {
            visit.make(options(url, addresses.of(bare(url.getHost())), message, secrets));
        } catch (IOException | RuntimeException e) {
            visit.answer().completeExceptionally(e);
        }
    }

    /** To this address and no other; the name is for the Host header and the certificate. */
    private static RequestOptions options(URI url, InetAddress address, Message message, List<Secret> secrets) {
        boolean secure = url.getScheme().equalsIgnoreCase("https");
        int port = url.getPort() < 0 ? secure ? HTTPS : HTTP : url.getPort();
        long timestamp = Instant.now().getEpochSecond();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, port)))
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(secure)
                .setURI(target(url))
                .setFollowRedirects(false)
                .putHeader("Content-Type", STRUCTURED)
                .putHeader("User-Agent", NAME)
                .putHeader("webhook-id", message.id())
                .putHeader("webhook-timestamp", Long.toString(timestamp))
                .putHeader("webhook-signature", Secret.signatures(secrets, message.id(), timestamp, message.body()));
    }

    private static String target(URI url) {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + '?' + url.getRawQuery();
    }

    /** An IPv6 address without its brackets. */
    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static Trouble trouble(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof AddressRefused) {
            return Trouble.ADDRESS_REFUSED;
        }
        if (cause instanceof UnknownHostException) {
            return Trouble.NAME_UNKNOWN;
        }
        if (cause instanceof TimeoutException) {
            return Trouble.TIMEOUT;
        }
        if (cause instanceof SSLException) {
            return Trouble.TLS_FAILED;
        }
        return cause instanceof ConnectException || cause instanceof NoRouteToHostException
                ? Trouble.CONNECT_FAILED
                : Trouble.BROKEN_OFF;
    }
}
