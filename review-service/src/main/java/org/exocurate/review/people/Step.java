package org.exocurate.review.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a steward said of somebody, and when.
 *
 * @param by the steward's random id
 * @param roles those given here from then on, if it was about roles
 * @param active whether doors open from then on, if it was about that
 */
public record Step(
        Instant at, UUID by, Optional<List<String>> roles, Optional<Boolean> active, Optional<String> reason) {}
