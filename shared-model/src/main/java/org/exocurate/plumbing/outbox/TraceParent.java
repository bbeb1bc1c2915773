package org.exocurate.plumbing.outbox;

import java.util.HashMap;
import java.util.Map;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;

/** Ties a message to the trace of the request that caused it (W3C Trace Context). */
final class TraceParent {

    private static final String NAME = "traceparent";

    private TraceParent() {}

    static Map<String, String> addedTo(Map<String, String> headers) {
        SpanContext span = Span.current().getSpanContext();
        if (!span.isValid() || headers.containsKey(NAME)) {
            return headers;
        }
        Map<String, String> traced = new HashMap<>(headers);
        traced.put(
                NAME,
                "00-" + span.getTraceId() + '-' + span.getSpanId() + '-'
                        + span.getTraceFlags().asHex());
        return traced;
    }
}
