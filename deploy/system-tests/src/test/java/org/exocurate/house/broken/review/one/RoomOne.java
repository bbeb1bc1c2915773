package org.exocurate.house.broken.review.one;

import org.exocurate.house.broken.review.two.RoomTwo;

/** Calls a room that calls it back. */
public class RoomOne {

    public RoomTwo next() {
        return new RoomTwo();
    }
}
