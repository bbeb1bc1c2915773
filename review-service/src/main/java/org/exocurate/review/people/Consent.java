package org.exocurate.review.people;

import java.util.Optional;

/** What a person lets be shown to everybody from now on; what is empty stays as it was. */
public record Consent(Optional<Boolean> name, Optional<Boolean> orcid, Optional<Boolean> organisation) {}
