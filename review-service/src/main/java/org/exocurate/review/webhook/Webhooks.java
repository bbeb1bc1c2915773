package org.exocurate.review.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.exocurate.plumbing.audit.Act;
import org.exocurate.plumbing.audit.Audit;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.ids.Uuid7;
import org.exocurate.review.dataset.ChangeLog;
import org.exocurate.review.dataset.LogPlace;

/** Keeps the webhooks of people: what they ask for at the doors. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Webhooks {

    /** More former secrets would make the header long, and nobody changes a secret that often. */
    private static final int MOST_SECRETS = 5;

    private final WebhookTable table;
    private final SecretTable secrets;
    private final DeliveryTable deliveries;
    private final ChangeLog log;
    private final WebhookConfig config;
    private final Audit audit;

    Webhooks(
            WebhookTable table,
            SecretTable secrets,
            DeliveryTable deliveries,
            ChangeLog log,
            WebhookConfig config,
            Audit audit) {
        this.table = table;
        this.secrets = secrets;
        this.deliveries = deliveries;
        this.log = log;
        this.config = config;
        this.audit = audit;
    }

    /** A webhook that has just been made, and its secret, shown this once. */
    record Made(Webhook webhook, Secret secret) {}

    /** A secret that has just been made, and until when the former one goes on signing. */
    record Rotated(Secret secret, Instant formerUntil) {}

    /** Adds one, to be told of what comes from now on, once it has answered its challenge. */
    Made add(UUID person, WebhookForm form) {
        table.lock(person);
        if (table.count(person) >= config.most()) {
            throw Refused.conflict(
                    "you have as many webhooks as one may: delete one, or have one take more types",
                    Map.of("most", config.most()));
        }
        Webhook added = table.add(Uuid7.next(), person, form, Secret.challenge(), log.end());
        Secret secret = Secret.fresh();
        secrets.add(added.id(), secret);
        audit.add(Act.of("webhook.add", added.id()).by(person));
        return new Made(added, secret);
    }

    List<Webhook> page(UUID person, Optional<UUID> after, int most) {
        return table.page(person, after.orElse(new UUID(0, 0)), most);
    }

    Optional<Webhook> one(UUID person, UUID id) {
        return table.one(person, id);
    }

    /** Whether there was such a webhook of this person. */
    boolean delete(UUID person, UUID id) {
        boolean gone = table.delete(person, id);
        if (gone) {
            audit.add(Act.of("webhook.delete", id).by(person));
        }
        return gone;
    }

    /** Has a new challenge sent; refused where one has been answered and nothing went wrong since. */
    Optional<Webhook> challenge(UUID person, UUID id) {
        return table.hold(person, id).map(held -> {
            if (held.status() == Status.ACTIVE) {
                throw Refused.conflict("it has answered its challenge", Map.of("status", held.status()));
            }
            audit.add(Act.of("webhook.challenge", id).by(person));
            return table.challenge(id, Secret.challenge());
        });
    }

    /** Has it told again of all that comes after a change; one that is not active is challenged first. */
    Optional<Webhook> replay(UUID person, UUID id, long after) {
        return table.hold(person, id).map(held -> {
            long head = LogPlace.sequence(log.end());
            if (after > head) {
                throw Refused.parameter("after", "after is a sequence from 0 to " + head + ", the last change");
            }
            audit.add(Act.of("webhook.replay", id).by(person).detail("after", after));
            Webhook moved = table.move(id, LogPlace.ofChange(after));
            return held.status() == Status.ACTIVE ? moved : table.challenge(id, Secret.challenge());
        });
    }

    /** Has it signed with a new secret, and for a while with the former one too. */
    Optional<Rotated> rotate(UUID person, UUID id) {
        return table.hold(person, id).map(held -> {
            if (secrets.signing(id).size() >= MOST_SECRETS) {
                throw Refused.conflict(
                        MOST_SECRETS + " secrets sign already; each former one ends by itself",
                        Map.of("most", MOST_SECRETS));
            }
            Instant until = secrets.retire(id, config.formerSecretLife());
            Secret secret = Secret.fresh();
            secrets.add(id, secret);
            audit.add(Act.of("webhook.rotate", id).by(person));
            return new Rotated(secret, until);
        });
    }

    /** What was tried lately, newest first; empty if there is no such webhook of this person. */
    Optional<List<Attempt>> deliveries(UUID person, UUID id, long before, int most) {
        return table.one(person, id).map(there -> deliveries.page(id, before, most));
    }
}
