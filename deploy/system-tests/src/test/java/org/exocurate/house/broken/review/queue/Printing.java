package org.exocurate.house.broken.review.queue;

/** Speaks past the log. */
class Printing {

    void say() {
        System.out.println("heard by nobody");
    }
}
