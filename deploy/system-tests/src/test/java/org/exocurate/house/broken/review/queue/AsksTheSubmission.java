package org.exocurate.house.broken.review.queue;

import org.exocurate.house.broken.submission.intake.AsksTheReview;

/** The other service, which does the same. */
public class AsksTheSubmission {

    AsksTheReview other() {
        return new AsksTheReview();
    }
}
