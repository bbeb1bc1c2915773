package org.exocurate.review.webhook;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;

import org.exocurate.form.ClaimJson;
import org.exocurate.model.claim.Claim;
import org.exocurate.plumbing.audit.RealAudit;
import org.exocurate.plumbing.json.StrictJson;
import org.exocurate.plumbing.sql.Sql;
import org.exocurate.review.dataset.KeptFilter;
import org.exocurate.review.dataset.PublishedDataset;

import static org.awaitility.Awaitility.await;

/** The room wired by hand on a real PostgreSQL. */
public final class RealWebhooks implements AutoCloseable {

    private static final Vertx VERTX = Vertx.vertx();

    final UUID person = UUID.randomUUID();
    final PublishedDataset published = new PublishedDataset();
    final WebhookTable table = new WebhookTable(published.sql());
    final SecretTable secrets = new SecretTable(published.sql());
    final LeaseTable leases = new LeaseTable(published.sql());
    final DeliveryTable deliveries = new DeliveryTable(published.sql());
    final NoticeTable notices = new NoticeTable(published.sql());
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Sender> senders = new ArrayList<>();
    private PlannedConfig config;
    private HttpClientOptions options = new HttpClientOptions();
    private Addresses.Names names = InetAddress::getAllByName;
    private Webhooks webhooks;
    private Sender sender;

    RealWebhooks() {
        with(PlannedConfig.quick());
    }

    /** For the rooms that hear of them. */
    public static WebhookNews news(Sql sql) {
        return new WebhookNews(new NoticeTable(sql));
    }

    /** Has the owner of a webhook told something. */
    public static UUID notice(Sql sql, UUID person) {
        UUID webhook = UUID.randomUUID();
        new NoticeTable(sql)
                .add(
                        new Leased(webhook, person, null, null, null, "", Set.of(), KeptFilter.NONE, 0, 0, null),
                        "it was disabled");
        return webhook;
    }

    RealWebhooks with(PlannedConfig other) {
        config = other;
        webhooks = new Webhooks(table, secrets, deliveries, published.log(), config, RealAudit.on(published.sql()));
        sender = instance();
        return this;
    }

    RealWebhooks trusting(HttpClientOptions other) {
        options = other;
        return with(config);
    }

    RealWebhooks naming(Addresses.Names other) {
        names = other;
        return with(config);
    }

    /** An instance of the service. */
    Sender instance() {
        Desk desk = desk();
        Sender made = new Sender(desk, new Courier(VERTX, config, new HttpClientOptions(options), names), config);
        senders.add(made);
        return made;
    }

    Desk desk() {
        return new Desk(
                leases,
                secrets,
                deliveries,
                notices,
                published.log(),
                published.filters(),
                config,
                published.transactions(),
                RealAudit.on(published.sql()),
                meters);
    }

    WebhookForm form(String body) {
        return WebhookForm.read(StrictJson.read(body), published.filters(), true);
    }

    Webhooks.Made made(String url) {
        return made("\"url\": \"" + url + "\"", person);
    }

    Webhooks.Made made(String members, UUID owner) {
        WebhookForm form = form("{" + members + "}");
        return published.transactions().fresh(() -> webhooks.add(owner, form));
    }

    /** Made, and the challenge answered. */
    Webhooks.Made active(String members) {
        Webhooks.Made made = made(members, person);
        settle();
        return made;
    }

    Webhooks.Made active(Receiver receiver) {
        return active("\"url\": \"" + receiver.url() + "\"");
    }

    Webhook now(Webhooks.Made made) {
        return table.one(person, made.webhook().id()).orElseThrow();
    }

    void replay(Webhooks.Made made, long after) {
        published
                .transactions()
                .fresh(() -> webhooks.replay(person, made.webhook().id(), after).orElseThrow());
    }

    void challenge(Webhooks.Made made) {
        published
                .transactions()
                .fresh(() -> webhooks.challenge(person, made.webhook().id()).orElseThrow());
    }

    Secret rotate(Webhooks.Made made) {
        return published
                .transactions()
                .fresh(() -> webhooks.rotate(person, made.webhook().id()).orElseThrow())
                .secret();
    }

    boolean delete(Webhooks.Made made) {
        return published
                .transactions()
                .fresh(() -> webhooks.delete(person, made.webhook().id()));
    }

    /** Oldest first. */
    List<Attempt> log(Webhooks.Made made) {
        List<Attempt> newest = new ArrayList<>(deliveries.page(made.webhook().id(), Long.MAX_VALUE, 10_000));
        Collections.reverse(newest);
        return newest;
    }

    /** Has one instance send until nothing is due. */
    void settle() {
        settle(sender);
    }

    static void settle(Sender... instances) {
        await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(5)).until(() -> {
            // Whoever is done by now has left its webhooks to be taken again.
            boolean busy = Stream.of(instances).anyMatch(one -> one.underway() > 0);
            for (Sender one : instances) {
                busy |= one.begin();
            }
            return !busy;
        });
    }

    CompletableFuture<Void> settling(Sender one) {
        return CompletableFuture.runAsync(() -> settle(one));
    }

    /** Changes of so many claims. */
    void publish(int first, int many) {
        for (int i = first; i < first + many; i++) {
            published.add(claim("CL:0000746", i));
        }
    }

    static Claim claim(String recipient, int paper) {
        return ClaimJson.claim(StrictJson.read(
                """
                {"type":"CROSSTALK","aiUse":"NONE","donor":{"term":{"id":"CL:0002540","label":"a stem cell"}},
                 "cargo":{"kind":"VESICLE","role":"CARRIED"},"recipient":{"term":{"id":"%s","label":"a recipient"}},
                 "effect":{"process":{"id":"GO:0006915","label":"apoptosis"},"outcome":"PROTECTIVE"},
                 "evidence":[{"reference":"PMID:%d","direction":"SUPPORTS","kind":"PRIMARY"}]}"""
                        .formatted(recipient, paper)));
    }

    @Override
    public void close() {
        senders.forEach(Sender::end);
        published.close();
    }
}
