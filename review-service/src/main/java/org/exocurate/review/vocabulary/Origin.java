package org.exocurate.review.vocabulary;

/** Where a row comes from. Of two rows of one id the loaded one is in force. */
enum Origin {
    LOADED,
    PACKAGED
}
