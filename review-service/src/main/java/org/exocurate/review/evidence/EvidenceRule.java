package org.exocurate.review.evidence;

import java.util.List;

/** One thing that should make a curator look twice. */
interface EvidenceRule {

    Rule rule();

    List<Finding> judge(Examination about);
}
