package org.exocurate.review.rules;

/** How much a finding weighs; an ERROR blocks approval unless the decision overrides it, none refuses a submission. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
