package org.exocurate.plumbing.audit;

import java.util.Collection;
import java.util.Set;

/**
 * The log beside the audit, which the service writes or follows. Each seal names its end, so that neither can be made anew
 * without the other. Whoever moves the end adds an entry to the audit in the same transaction.
 */
public interface Landmarks {

    Landmark end();

    /** Those of these that the log cannot have had. */
    Set<Landmark> strange(Collection<Landmark> named);
}
