package org.exocurate.review.files;

import java.util.List;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Under which names and terms the dataset is published. */
@ConfigMapping(prefix = "exocurate.publication")
public interface Publication {

    @WithDefault("ExoCurate")
    String title();

    @WithDefault("Reviewed, directional, context-bound claims about what exosomes carry from one tissue to another,"
            + " each with its evidence, support and grade.")
    String description();

    @WithDefault("ExoCurate")
    String publisher();

    /** Whom a citation names; people are named by their own consent, and not in files that never change. */
    @WithDefault("ExoCurate contributors")
    String creator();

    /** By SPDX. */
    @WithDefault("CC-BY-4.0")
    String license();

    @WithDefault("https://creativecommons.org/licenses/by/4.0/")
    String licenseUri();

    /** The addresses of claims, people and words begin so; ends in a slash. */
    @WithDefault("https://exocurate.org/")
    String baseUri();

    /** Where the doors are that hand the files out; ends in a slash. */
    @WithDefault("https://exocurate.org/api/v1/")
    String doors();

    /** The source of knowledge as the registry of knowledge sources (infores) names it. */
    @WithDefault("infores:exocurate")
    String source();

    @WithDefault("exosomes,extracellular vesicles,microRNA,intercellular communication,cardiovascular,musculoskeletal")
    List<String> keywords();
}
