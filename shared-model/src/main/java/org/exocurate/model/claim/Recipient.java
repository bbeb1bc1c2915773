package org.exocurate.model.claim;

/**
 * Who takes the vesicles up.
 *
 * @param term tissue, cell or cell line; null leaves it open
 */
public record Recipient(TermRef term) {}
