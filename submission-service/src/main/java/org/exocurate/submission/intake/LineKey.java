package org.exocurate.submission.intake;

import java.util.UUID;

/** The key of one line of a batch, the digest of its body, and the submission it stands for. */
public record LineKey(String key, String digest, UUID submission) {}
