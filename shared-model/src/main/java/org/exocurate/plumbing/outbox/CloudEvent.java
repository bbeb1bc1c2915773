package org.exocurate.plumbing.outbox;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.exocurate.plumbing.json.JsonFormat;
import org.exocurate.plumbing.json.Times;

/**
 * The attributes of a CloudEvents 1.0 event whose data is JSON.
 *
 * @param more optional and extension attributes by name
 */
public record CloudEvent(String id, String source, String type, Instant time, Map<String, String> more) {

    private static final String PREFIX = "ce_";
    private static final String JSON = "application/json";

    public CloudEvent {
        more = Map.copyOf(more);
    }

    public static CloudEvent of(String id, String source, String type, Instant time) {
        return new CloudEvent(id, source, type, time, Map.of());
    }

    public CloudEvent subject(String subject) {
        return with("subject", subject);
    }

    public CloudEvent dataschema(String uri) {
        return with("dataschema", uri);
    }

    public CloudEvent sequence(long sequence) {
        return with("sequence", Long.toString(sequence));
    }

    public CloudEvent datasetversion(String version) {
        return with("datasetversion", version);
    }

    public CloudEvent partitionkey(String key) {
        return with("partitionkey", key);
    }

    /** The event with one more attribute; names are lower-case letters and digits. */
    public CloudEvent with(String name, String value) {
        Map<String, String> all = new TreeMap<>(more);
        all.put(name, value);
        return new CloudEvent(id, source, type, time, all);
    }

    public Optional<String> attribute(String name) {
        return Optional.ofNullable(more.get(name));
    }

    /** Binary mode: the Kafka headers that go with the data. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        attributes().forEach((name, value) -> headers.put(PREFIX + name, value));
        headers.put("content-type", JSON);
        return headers;
    }

    /** Structured mode: the JSON object that holds attributes and data; write it with the house's ObjectMapper. */
    public Map<String, Object> structured(Object data) {
        Map<String, Object> document = head();
        document.put("data", data);
        return document;
    }

    /** Structured mode around data that is JSON already, whose bytes stay as they are. */
    public String structuredAround(String data) {
        String head = JsonFormat.mapper().valueToTree(head()).toString();
        return head.substring(0, head.length() - 1) + ",\"data\":" + data + '}';
    }

    private Map<String, Object> head() {
        Map<String, Object> head = new LinkedHashMap<>(attributes());
        head.put("datacontenttype", JSON);
        return head;
    }

    private Map<String, String> attributes() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("specversion", "1.0");
        all.put("id", id);
        all.put("source", source);
        all.put("type", type);
        all.put("time", Times.rfc3339(time));
        all.putAll(new TreeMap<>(more));
        return all;
    }
}
