package org.exocurate.review.works;

import java.util.ArrayList;
import java.util.List;

import org.exocurate.plumbing.sql.Sql;

/**
 * The room wired by hand on a real PostgreSQL.
 *
 * @param news what it told the other rooms
 */
public record Papers(Bibliography bibliography, Notices notices, Crosswalk crosswalk, List<PapersChanged> news) {

    /** How many claims are counted again at a time. */
    public static final int CLAIMS_AT_A_TIME = 3;

    public static Papers on(Sql sql) {
        LinkTable links = new LinkTable(sql);
        NoticeTable notices = new NoticeTable(sql);
        CrosswalkTable crosswalk = new CrosswalkTable(sql);
        List<PapersChanged> news = new ArrayList<>();
        Bibliography bibliography = new Bibliography(links, notices, crosswalk, news::add);
        return new Papers(
                bibliography,
                new Notices(notices, bibliography, news::add),
                new Crosswalk(crosswalk, links, news::add, CLAIMS_AT_A_TIME),
                news);
    }
}
