package org.exocurate.plumbing.http;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;

import org.exocurate.plumbing.json.Fault;

/**
 * A no to the caller, as RFC 9457 writes it.
 *
 * @param errors each fault of the body or the parameters
 * @param more further members, such as the rule that forbids
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        List<Fault> errors,
        @JsonAnyGetter Map<String, Object> more) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
        more = Map.copyOf(more);
    }

    public static Problem of(int status, String name, String detail) {
        return new Problem("/problems/" + name, Reason.of(status), status, detail, List.of(), Map.of());
    }

    public Problem with(String member, Object value) {
        Map<String, Object> all = new TreeMap<>(more);
        all.put(member, value);
        return new Problem(type, title, status, detail, errors, all);
    }

    Problem with(List<Fault> faults) {
        return new Problem(type, title, status, detail, faults, more);
    }
}
