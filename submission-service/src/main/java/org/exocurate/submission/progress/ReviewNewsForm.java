package org.exocurate.submission.progress;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.submission.intake.SubmissionStatus;

/** News of a review on the wire; fields that a later version added are kept or passed over, never refused. */
final class ReviewNewsForm {

    private ReviewNewsForm() {}

    static ReviewNews read(JsonNode news) {
        if (!(news.get("item") instanceof ObjectNode item)
                || !news.path("reviewVersion").isIntegralNumber()) {
            throw new IllegalArgumentException("item or reviewVersion is missing");
        }
        return new ReviewNews(
                UUID.fromString(required(news, "submission")),
                news.get("reviewVersion").longValue(),
                required(news, "step"),
                Instant.parse(required(news, "at")),
                text(news, "by").map(UUID::fromString),
                text(news, "detail"),
                status(required(item, "status")),
                item);
    }

    private static SubmissionStatus status(String review) {
        return switch (review) {
            case "OPEN" -> SubmissionStatus.IN_REVIEW;
            case "APPROVED" -> SubmissionStatus.PUBLISHED;
            default -> SubmissionStatus.read(review)
                    .orElseThrow(() -> new IllegalArgumentException("unknown status " + review));
        };
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.path(field).textValue());
    }

    private static String required(JsonNode node, String field) {
        return text(node, field).orElseThrow(() -> new IllegalArgumentException(field + " is missing"));
    }
}
