package org.exocurate.house.broken.submission.intake;

import org.exocurate.house.broken.review.queue.AsksTheSubmission;

/** One service that uses a class of the other. */
public class AsksTheReview {

    AsksTheSubmission other() {
        return new AsksTheSubmission();
    }
}
