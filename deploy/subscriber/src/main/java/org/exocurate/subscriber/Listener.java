package org.exocurate.subscriber;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;

/** Is told what becomes of the dataset, in order. After a crash the last changes may be told again. */
public interface Listener {

    /** A change was taken in. */
    void changed(Change change);

    /** The copy is the dataset of this release. */
    void proven(JsonNode release);

    /** Changes that did not come by themselves were fetched. */
    void healed(long from, long to);

    /** The source is away; it is tried again after the pause. */
    void away(String why, Duration pause);
}
