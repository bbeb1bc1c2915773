package org.exocurate.review.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.plumbing.audit.Act;
import org.exocurate.plumbing.audit.Audit;
import org.exocurate.plumbing.http.Page;
import org.exocurate.plumbing.http.Paging;
import org.exocurate.plumbing.http.Parameters;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.json.StrictJson;
import org.exocurate.plumbing.json.Times;

/** The versions as they are read over REST. */
@ApplicationScoped
class VersionDoor {

    private static final String CURRENT = "current";

    private final VersionTable versions;
    private final Telling telling;
    private final Audit audit;

    VersionDoor(VersionTable versions, Telling telling, Audit audit) {
        this.versions = versions;
        this.telling = telling;
        this.audit = audit;
    }

    Page<ObjectNode> page(String after, String limit, UriInfo uri) {
        Parameters asked = new Parameters();
        Supplier<Long> last = asked.read(() -> after(after));
        int most = asked.read(() -> Paging.limit(limit)).get();
        List<ObjectNode> rows = versions.page(last.get(), most + 1).stream()
                .map(VersionDoor::listed)
                .toList();
        return Page.of(
                rows,
                most,
                version -> Paging.link(uri, "after", version.path("number").asLong()));
    }

    ObjectNode one(String named) {
        Version version =
                find(named).orElseThrow(() -> Refused.notFound("there is no version " + named + " of the vocabulary"));
        ObjectNode node = listed(version);
        node.set("report", StrictJson.read(version.report()));
        return node;
    }

    /** The head is held, so that what is told is in force. */
    @Transactional
    ObjectNode tellAgain() {
        Version version = versions.one(versions.hold().number()).orElseThrow();
        telling.whole(version.number(), version.digest());
        audit.add(Act.of("vocabulary.tell", version.number()));
        return listed(version);
    }

    private Optional<Version> find(String named) {
        if (named.equals(CURRENT)) {
            return versions.one(versions.head().number());
        }
        return named.matches("\\d{1,18}") ? versions.one(Long.parseLong(named)) : versions.of(named);
    }

    private static long after(String after) {
        if (after == null) {
            return 0;
        }
        if (!after.matches("\\d{1,18}")) {
            throw Refused.parameter("after", "after is the number of a version");
        }
        return Long.parseLong(after);
    }

    private static ObjectNode listed(Version version) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("number", version.number())
                .put("version", version.digest())
                .put("at", Times.rfc3339(version.at()))
                .put("terms", version.terms())
                .put("source", version.source());
        version.scheme().ifPresent(scheme -> node.put("scheme", scheme));
        version.by().ifPresent(by -> node.put("by", by.toString()));
        return node;
    }
}
