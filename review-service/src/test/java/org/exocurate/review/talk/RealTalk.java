package org.exocurate.review.talk;

import org.exocurate.plumbing.audit.RealAudit;
import org.exocurate.plumbing.sql.Sql;

/** The threads on claims wired by hand. */
public final class RealTalk {

    private RealTalk() {}

    public static Talk on(Sql sql) {
        return new Talk(new ClaimCommentTable(sql), RealAudit.on(sql));
    }
}
