package org.exocurate.house.broken.review.queue;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Nobody can make one by hand. */
class FieldInjected {

    @Inject
    Runnable injected;

    @ConfigProperty(name = "some.setting")
    String configured;
}
