package org.exocurate.review.webhook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

/**
 * Sends to webhooks what they are to be told: to each one message at a time, in the order of the log, the next when the last was
 * answered with a success. Messages on their way hold no thread, no transaction and no connection to the database.
 */
@ApplicationScoped
class Sender {

    private static final Logger LOG = Logger.getLogger(Sender.class);

    /** For rows and names; the waiting for receivers is done elsewhere. */
    private static final int THREADS = 4;

    private final Desk desk;
    private final Courier courier;
    private final WebhookConfig config;
    private final Set<Leased> underway = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
        Thread made = new Thread(work, "webhooks");
        made.setDaemon(true);
        return made;
    });

    Sender(Desk desk, Courier courier, WebhookConfig config) {
        this.desk = desk;
        this.courier = courier;
        this.config = config;
    }

    /** Begins with what is due; true if there may be more. */
    boolean begin() {
        int most = config.parallel() - underway.size();
        List<Leased> taken = most > 0 ? desk.take(most) : List.of();
        taken.forEach(this::begin);
        return !taken.isEmpty();
    }

    /** How many webhooks this instance is at. */
    int underway() {
        return underway.size();
    }

    private void begin(Leased leased) {
        underway.add(leased);
        CompletableFuture<Void> unused = CompletableFuture.completedFuture(leased)
                .thenComposeAsync(one -> one.status() == Status.PENDING ? challenge(one) : events(one), threads)
                .whenComplete((done, failure) -> {
                    underway.remove(leased);
                    if (failure != null) {
                        // its lease ends by itself, and then it is tried again
                        LOG.warnf("webhook %s could not be told yet: %s", leased.id(), failure);
                    }
                });
    }

    private CompletableFuture<Void> challenge(Leased leased) {
        List<Secret> secrets = desk.secrets(leased);
        if (secrets.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        Message message = Message.challenge(leased.challenge(), leased.id().toString(), leased.at());
        return courier.carry(leased.url(), message, secrets)
                .thenAcceptAsync(answer -> desk.enter(leased, message, answer.to(leased.challenge())), threads);
    }

    private CompletableFuture<Void> events(Leased leased) {
        Desk.Piece piece = desk.next(leased);
        return told(leased, piece.messages())
                .thenAcceptAsync(last -> last.ifPresent(one -> desk.giveBack(one, piece.until())), threads);
    }

    /** Tells one after the other; the webhook as it is then, if all went well. */
    private CompletableFuture<Optional<Leased>> told(Leased leased, List<Message> messages) {
        if (messages.isEmpty()) {
            return CompletableFuture.completedFuture(Optional.of(leased));
        }
        List<Secret> secrets = desk.secrets(leased);
        if (secrets.isEmpty()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        Message first = messages.get(0);
        return courier.carry(leased.url(), first, secrets)
                .thenComposeAsync(
                        answer -> desk.enter(leased, first, answer)
                                ? told(leased.told(first.place().getAsLong()), messages.subList(1, messages.size()))
                                : CompletableFuture.completedFuture(Optional.empty()),
                        threads);
    }

    /** Leaves what is on its way to the other instances, or to the next start. */
    void end() {
        threads.shutdownNow();
        try {
            desk.leave(List.copyOf(underway));
        } catch (RuntimeException e) {
            LOG.debugf("leases end by themselves: %s", e);
        }
    }
}
