package org.exocurate.plumbing.http;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import org.exocurate.plumbing.json.Fault;

/** The answer is no, and the caller is told why; thrown anywhere below a door, it becomes the door's answer. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    private Refused(Problem problem, Map<String, String> headers) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.headers = headers;
    }

    /** 400 with every fault. */
    public static Refused invalid(List<Fault> faults) {
        String detail = faults.size() == 1 ? faults.get(0).detail() : faults.size() + " faults";
        return of(Problem.of(400, "invalid", detail).with(faults));
    }

    /** 400 for JSON that is not of the shape wanted, by its pointer; it stands at this pointer of the body. */
    public static Refused misshapen(String at, MismatchedInputException refused) {
        Fault fault = Misshapen.fault(refused);
        return invalid(List.of(Fault.at(at + fault.pointer(), fault.detail())));
    }

    /** 400 for a parameter of the query or path. */
    public static Refused parameter(String name, String detail) {
        return invalid(List.of(Fault.at("?" + name, detail)));
    }

    /** 403 by the rule named. */
    public static Refused forbidden(String rule, String detail) {
        return of(Problem.of(403, "forbidden", detail).with("rule", rule));
    }

    public static Refused notFound(String detail) {
        return of(Problem.of(404, "not-found", detail));
    }

    public static Refused conflict(String detail) {
        return conflict(detail, Map.of());
    }

    /** 409 with further members, such as the rule or the current version. */
    public static Refused conflict(String detail, Map<String, ?> more) {
        return of(with(Problem.of(409, "conflict", detail), more));
    }

    /** 412: what the caller saw is not so any more. */
    public static Refused stale(String detail, Map<String, ?> more) {
        return of(with(Problem.of(412, "stale", detail), more));
    }

    /** 428: the door wants If-Match. */
    public static Refused preconditionRequired(String detail) {
        return of(Problem.of(428, "precondition-required", detail));
    }

    public static Refused unprocessable(String detail) {
        return of(Problem.of(422, "unprocessable", detail));
    }

    public static Refused tooLarge(String detail) {
        return of(Problem.of(413, "too-large", detail));
    }

    /** 429: the same again in so many seconds. */
    public static Refused tooMany(String detail, int retryAfterSeconds) {
        return of(Problem.of(429, "too-many", detail)).header("Retry-After", Integer.toString(retryAfterSeconds));
    }

    /** 503: the same again in so many seconds. */
    public static Refused unavailable(String detail, int retryAfterSeconds) {
        return of(Problem.of(503, "unavailable", detail)).header("Retry-After", Integer.toString(retryAfterSeconds));
    }

    /** Any other problem. */
    public static Refused of(Problem problem) {
        return new Refused(problem, Map.of());
    }

    /** The same refusal with one more response header. */
    public Refused header(String name, String value) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put(name, value);
        return new Refused(problem, all);
    }

    public Problem problem() {
        return problem;
    }

    public Map<String, String> headers() {
        return headers;
    }

    private static Problem with(Problem problem, Map<String, ?> more) {
        Map<String, Object> all = new TreeMap<>(more);
        return new Problem(problem.type(), problem.title(), problem.status(), problem.detail(), List.of(), all);
    }
}
