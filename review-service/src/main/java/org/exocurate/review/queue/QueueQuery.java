package org.exocurate.review.queue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.exocurate.plumbing.http.Refused;
import org.exocurate.review.dataset.ClaimConditions;

/** Which part of the queue is asked for, in which order, and from where on. */
record QueueQuery(ClaimConditions items, Order order, Optional<After> after, int limit) {

    /** In which order curators can take their work. */
    enum Order {
        OLDEST("id", ">"),
        CONTRADICTIONS("strength", ">"),
        IMPACT("impact", "<");

        private final String column;
        private final String further;

        Order(String column, String further) {
            this.column = column;
            this.further = further;
        }

        static Order read(String sent) {
            return Arrays.stream(values())
                    .filter(order -> sent == null
                            ? order == OLDEST
                            : order.name().toLowerCase(Locale.ROOT).equals(sent))
                    .findFirst()
                    .orElseThrow(
                            () -> Refused.parameter("sort", "unknown sort; one of oldest, contradictions, impact"));
        }

        private String sortedBy() {
            return this == OLDEST ? "id" : column + (this == IMPACT ? " desc" : "") + ", id";
        }

        private long value(ReviewItem item) {
            return switch (this) {
                case OLDEST -> 0;
                case CONTRADICTIONS -> item.verdict().urgency();
                case IMPACT -> item.verdict().impact();
            };
        }
    }

    /** The last item of the page before. */
    record After(long value, UUID id) {

        String token() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((value + "|" + id).getBytes(StandardCharsets.UTF_8));
        }

        static After read(String token) {
            try {
                String[] parts =
                        new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split("\\|", 2);
                return new After(Long.parseLong(parts[0]), UUID.fromString(parts[1]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw Refused.parameter("after", "not a place in this list; follow the link in 'next'");
            }
        }
    }

    /** The statement for one row more than the page holds. */
    String sql(String select) {
        String further = after.map(a -> " and " + further()).orElse("");
        return select + " where " + items.sql() + further + " order by " + order.sortedBy() + " limit ?";
    }

    private String further() {
        return order == Order.OLDEST
                ? "id > ?"
                : "(" + order.column + " " + order.further + " ? or " + order.column + " = ? and id > ?)";
    }

    Object[] arguments() {
        List<Object> arguments = new ArrayList<>(items.arguments());
        after.ifPresent(
                a -> arguments.addAll(order == Order.OLDEST ? List.of(a.id()) : List.of(a.value(), a.value(), a.id())));
        arguments.add(limit + 1);
        return arguments.toArray();
    }

    /** Where the list goes on after an item. */
    String token(ReviewItem last) {
        return new After(order.value(last), last.id()).token();
    }
}
