package org.exocurate.house.broken.review.queue;

import jakarta.ws.rs.POST;

/** A door where nobody looks for one. */
class DoorElsewhere {

    @POST
    public String answer() {
        return "heard";
    }
}
