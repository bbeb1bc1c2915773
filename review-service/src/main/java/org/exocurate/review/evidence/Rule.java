package org.exocurate.review.evidence;

/**
 * What a rule is: findings cite its id and version.
 *
 * @param text what it looks for, in one sentence
 */
record Rule(String id, int version, Severity severity, String text) {

    Finding found(String pointer, String message) {
        return new Finding(id, version, severity, message, pointer);
    }

    /** The rule as it enters the digest of the rule set. */
    String line() {
        return String.join("\t", id, String.valueOf(version), severity.name(), text);
    }
}
