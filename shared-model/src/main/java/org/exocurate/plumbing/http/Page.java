package org.exocurate.plumbing.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A page of a list and the link to the one after it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Page<T>(List<T> items, Optional<String> next) {

    public Page {
        items = List.copyOf(items);
    }

    /** Of {@code limit + 1} rows read: the first {@code limit}, and a link made from the last of them if one is left over. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> linkAfter) {
        if (rows.size() <= limit) {
            return new Page<>(rows, Optional.empty());
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(items, Optional.of(linkAfter.apply(items.get(limit - 1))));
    }
}
