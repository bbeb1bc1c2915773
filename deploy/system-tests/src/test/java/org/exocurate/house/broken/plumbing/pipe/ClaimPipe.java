package org.exocurate.house.broken.plumbing.pipe;

/** Plumbing named after what flows through it. */
class ClaimPipe {

    String sendClaim() {
        return "sent";
    }
}
