package org.exocurate.review.dataset;

import org.exocurate.model.dataset.Change;
import org.exocurate.plumbing.json.StrictJson;
import org.exocurate.plumbing.outbox.CloudEvent;

/** A change or a release as followers of the log are told of it. */
public final class LogEvent {

    /** The word that stands for a release among the types of changes. */
    public static final String RELEASED = "dataset.released";

    private final long place;
    private final String type;
    private final String id;
    private final String text;
    private final String content;
    private volatile WantedClaims.Seen seen;

    private LogEvent(long place, String type, CloudEvent event, String data, String content) {
        this.place = place;
        this.type = type;
        this.id = event.id();
        this.text = event.structuredAround(data);
        this.content = content;
    }

    /** @param release the last one before it */
    static LogEvent of(Change change, String release) {
        return new LogEvent(
                LogPlace.ofChange(change.sequence()),
                change.type(),
                Announcement.event(change, release),
                ChangeText.of(change),
                change.content());
    }

    /** @param before the release before it */
    static LogEvent of(Release release, String before) {
        return new LogEvent(
                LogPlace.ofRelease(release.to()), RELEASED, Announcement.event(release, before), release.event(), null);
    }

    public long place() {
        return place;
    }

    public long sequence() {
        return LogPlace.sequence(place);
    }

    /** The word of its type. */
    public String type() {
        return type;
    }

    /** The id of the event, the same wherever and however often it is told. */
    public String id() {
        return id;
    }

    public boolean isRelease() {
        return type.equals(RELEASED);
    }

    /** The event as structured JSON (CloudEvents 1.0), in one line. */
    public String text() {
        return text;
    }

    /** What a claim is found by, of the claim after this change; read once, as many may ask. */
    WantedClaims.Seen claim() {
        WantedClaims.Seen known = seen;
        if (known == null) {
            known = WantedClaims.Seen.of(DatasetClaim.read(StrictJson.read(content)));
            seen = known;
        }
        return known;
    }
}
