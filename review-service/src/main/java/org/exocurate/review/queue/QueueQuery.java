package org.exocurate.review.queue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.exocurate.plumbing.http.Paging;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.review.evidence.Relation;
import org.exocurate.review.evidence.Verdict;

/** Which part of the queue is asked for, in which order, and from where on. */
record QueueQuery(
        Optional<ReviewStatus> status, Optional<String> verdict, Order order, Optional<After> after, int limit) {

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

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private String sortedBy() {
            return this == OLDEST ? "id" : column + (this == IMPACT ? " desc" : "") + ", id";
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

    static QueueQuery read(String status, String verdict, String sort, String after, String limit) {
        return new QueueQuery(
                value(status, "status", ReviewStatus.class),
                Optional.ofNullable(verdict).map(QueueQuery::verdict),
                Optional.ofNullable(sort).map(QueueQuery::order).orElse(Order.OLDEST),
                Optional.ofNullable(after).map(After::read),
                Paging.limit(limit));
    }

    private static String verdict(String sent) {
        List<String> words = Stream.concat(
                        Arrays.stream(Relation.values()).map(Relation::name), Stream.of(Verdict.NONE))
                .toList();
        if (!words.contains(sent)) {
            throw Refused.parameter("verdict", "unknown verdict; one of " + String.join(", ", words));
        }
        return sent;
    }

    private static Order order(String sent) {
        return Arrays.stream(Order.values())
                .filter(order -> order.word().equals(sent))
                .findFirst()
                .orElseThrow(() -> Refused.parameter("sort", "unknown sort; one of oldest, contradictions, impact"));
    }

    private static <E extends Enum<E>> Optional<E> value(String sent, String name, Class<E> values) {
        if (sent == null) {
            return Optional.empty();
        }
        Optional<E> value = Arrays.stream(values.getEnumConstants())
                .filter(v -> v.name().equals(sent))
                .findFirst();
        if (value.isEmpty()) {
            String all =
                    Arrays.stream(values.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
            throw Refused.parameter(name, "unknown " + name + "; one of " + all);
        }
        return value;
    }

    /** The statement for one row more than the page holds. */
    String sql(String select) {
        List<String> where = new ArrayList<>(List.of("true"));
        status.ifPresent(s -> where.add("status = ?"));
        verdict.ifPresent(v -> where.add("verdict = ?"));
        after.ifPresent(a -> where.add(
                order == Order.OLDEST
                        ? "id > ?"
                        : "(" + order.column + " " + order.further + " ? or " + order.column + " = ? and id > ?)"));
        return select + " where " + String.join(" and ", where) + " order by " + order.sortedBy() + " limit ?";
    }

    Object[] arguments() {
        List<Object> arguments = new ArrayList<>();
        status.ifPresent(arguments::add);
        verdict.ifPresent(arguments::add);
        after.ifPresent(
                a -> arguments.addAll(order == Order.OLDEST ? List.of(a.id()) : List.of(a.value(), a.value(), a.id())));
        arguments.add(limit + 1);
        return arguments.toArray();
    }

    /** The link to what comes after this item. */
    String next(ReviewItem last) {
        After from = new After(
                switch (order) {
                    case OLDEST -> 0;
                    case CONTRADICTIONS -> last.verdict().strength();
                    case IMPACT -> last.verdict().impact();
                },
                last.id());
        return "/api/v1/reviews?sort=" + order.word()
                + status.map(s -> "&status=" + s).orElse("")
                + verdict.map(v -> "&verdict=" + v).orElse("")
                + "&limit=" + limit + "&after=" + from.token();
    }
}
