package org.exocurate.house.broken.review.queue;

import jakarta.ws.rs.GET;

/** A door that answers 404. */
class HiddenDoorResource {

    @GET
    String answer() {
        return "never heard";
    }
}
