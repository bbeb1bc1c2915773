package org.exocurate.house.broken.review.two;

import org.exocurate.house.broken.review.one.RoomOne;

/** Calls back the room that calls it. */
public class RoomTwo {

    public RoomOne back() {
        return new RoomOne();
    }
}
