package org.exocurate.house.broken.review.queue;

import java.util.Date;

/** Tells the time as it was told before Java 8. */
class OldDate {

    @SuppressWarnings("JavaUtilDate")
    long now() {
        return new Date().getTime();
    }
}
