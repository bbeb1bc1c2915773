package org.exocurate.submission.dataset;

import org.exocurate.model.claim.Target;

/** What dataset-changes tells. */
sealed interface DatasetNews {

    /** What the news is of; each is taken in once. */
    String key();

    long sequence();

    /**
     * A claim changed in this way: this is the version it has since.
     *
     * @param digest of the change, which holds for the whole log up to it
     * @param content what the claim says since, as JSON
     */
    record Changed(Target target, long sequence, String type, String digest, boolean retracted, String content)
            implements DatasetNews {

        @Override
        public String key() {
            return target.toString();
        }
    }

    /** A release was made over these changes. */
    record Released(String version, long first, long sequence) implements DatasetNews {

        @Override
        public String key() {
            return "release/" + version;
        }
    }
}
