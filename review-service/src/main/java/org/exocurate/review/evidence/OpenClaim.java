package org.exocurate.review.evidence;

import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.model.claim.Claim;

/**
 * What an open submission would have the dataset say.
 *
 * @param content the submission as it is read at the door
 */
public record OpenClaim(UUID submission, Claim claim, ObjectNode content) {}
