package org.exocurate.review.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that the owner of a webhook has to know.
 *
 * @param text what became of it, in words
 */
public record WebhookNotice(UUID id, UUID webhook, UUID person, String text, Instant at) {}
