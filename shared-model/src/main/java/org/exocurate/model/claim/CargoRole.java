package org.exocurate.model.claim;

/** How the cargo came to matter: carried by nature, put in on purpose, or taken away. */
public enum CargoRole {
    CARRIED,
    LOADED,
    DEPLETED
}
