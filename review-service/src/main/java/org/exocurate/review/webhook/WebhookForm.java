package org.exocurate.review.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.model.dataset.ChangeType;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.Fault;
import org.exocurate.plumbing.json.Sha256;
import org.exocurate.review.dataset.KeptFilter;
import org.exocurate.review.dataset.KeptFilters;
import org.exocurate.review.dataset.LogEvent;

/**
 * A webhook on the wire: {@code {url, types?, filter?}}.
 *
 * @param types none means all
 * @param filter as it was sent; {@code {}} for none
 * @param digest of the canonical body, by which a repeat is known
 */
record WebhookForm(String url, Set<String> types, String filter, KeptFilter words, String digest) {

    private static final Set<String> FIELDS = Set.of("url", "types", "filter");
    private static final List<String> TYPES = Stream.concat(
                    Arrays.stream(ChangeType.values()).map(ChangeType::word), Stream.of(LogEvent.RELEASED))
            .toList();
    private static final int LONGEST_URL = 2_000;
    private static final int HIGHEST_PORT = 65_535;

    /** The webhook; a body with faults is refused, all of them named. */
    static WebhookForm read(JsonNode body, KeptFilters filters, boolean plainHttp) {
        if (!body.isObject()) {
            throw Refused.invalid(List.of(Fault.at("", "the body must be an object {url, types?, filter?}")));
        }
        List<Fault> faults = new ArrayList<>();
        body.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                faults.add(Fault.at("/" + name.replace("~", "~0").replace("/", "~1"), "unknown field"));
            }
        });
        Optional<String> url = url(body.path("url"), plainHttp, faults);
        Set<String> types = types(body.path("types"), faults);
        Optional<JsonNode> filter = Optional.ofNullable(body.get("filter")).filter(sent -> !sent.isNull());
        KeptFilter words =
                filter.map(sent -> filters.read(sent, "/filter", faults)).orElse(KeptFilter.NONE);
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
        return new WebhookForm(
                url.orElseThrow(),
                types,
                filter.map(JsonNode::toString).orElse("{}"),
                words,
                Sha256.hex(CanonicalJson.of(body)));
    }

    private static Optional<String> url(JsonNode sent, boolean plainHttp, List<Fault> faults) {
        Optional<String> wrong = sent.isTextual() ? wrong(sent.textValue(), plainHttp) : Optional.of("url is required");
        wrong.ifPresent(detail -> faults.add(
                Fault.at("/url", detail + ": an address such as https://example.org/hook that takes a POST")));
        return wrong.isPresent() ? Optional.empty() : Optional.of(sent.textValue());
    }

    private static Optional<String> wrong(String text, boolean plainHttp) {
        if (text.length() > LONGEST_URL) {
            return Optional.of("url has at most " + LONGEST_URL + " characters");
        }
        try {
            return wrong(new URI(text), plainHttp);
        } catch (URISyntaxException e) {
            return Optional.of("url is no address: " + e.getReason());
        }
    }

    private static Optional<String> wrong(URI url, boolean plainHttp) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(plainHttp && scheme.equals("http"))) {
            return Optional.of(plainHttp ? "url begins with https or http" : "url begins with https");
        }
        if (url.getRawUserInfo() != null
                || (url.getRawAuthority() != null && url.getRawAuthority().contains("@"))) {
            return Optional.of("url must not name a user or a password");
        }
        if (url.getHost() == null
                || url.toASCIIString().length() != url.toString().length()) {
            return Optional.of("url has a host in ASCII (xn--… for others), and no other sign outside ASCII");
        }
        if (url.getPort() == 0 || url.getPort() > HIGHEST_PORT) {
            return Optional.of("url has a port from 1 to " + HIGHEST_PORT);
        }
        return url.getRawFragment() == null ? Optional.empty() : Optional.of("url has no fragment");
    }

    private static Set<String> types(JsonNode sent, List<Fault> faults) {
        Set<String> types = new TreeSet<>();
        if (sent.isMissingNode() || sent.isNull()) {
            return types;
        }
        if (!sent.isArray() || sent.isEmpty()) {
            faults.add(Fault.at(
                    "/types", "types is an array of some of " + String.join(", ", TYPES) + "; without it, all"));
        }
        for (int i = 0; i < sent.size() && sent.isArray(); i++) {
            JsonNode type = sent.get(i);
            if (type.isTextual() && TYPES.contains(type.textValue())) {
                types.add(type.textValue());
            } else {
                faults.add(new Fault("/types/" + i, "unknown type; one of " + String.join(", ", TYPES), near(type)));
            }
        }
        return types;
    }

    private static List<String> near(JsonNode type) {
        String word = type.asText().toLowerCase(Locale.ROOT).replace('-', '_');
        return TYPES.stream()
                .filter(known -> !word.isBlank()
                        && (known.contains(word) || word.contains(known.substring(known.indexOf('.') + 1))))
                .toList();
    }
}
