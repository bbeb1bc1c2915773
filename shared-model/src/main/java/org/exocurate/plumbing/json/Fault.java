package org.exocurate.plumbing.json;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What is wrong at one place of a document.
 *
 * @param pointer the place (RFC 6901); empty for the whole document
 * @param nearest what might have been meant
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Fault(@JsonInclude(JsonInclude.Include.ALWAYS) String pointer, String detail, List<String> nearest) {

    public Fault {
        nearest = List.copyOf(nearest);
    }

    public static Fault at(String pointer, String detail) {
        return new Fault(pointer, detail, List.of());
    }
}
