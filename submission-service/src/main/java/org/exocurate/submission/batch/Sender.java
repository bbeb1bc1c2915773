package org.exocurate.submission.batch;

import java.util.Optional;
import java.util.UUID;

import org.exocurate.plumbing.identity.Account;

/** Who sends a batch. */
record Sender(UUID person, Account account, Optional<String> orcid) {}
