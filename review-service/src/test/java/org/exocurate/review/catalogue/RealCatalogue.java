package org.exocurate.review.catalogue;

import org.exocurate.plumbing.sql.Sql;

/** The catalogue wired by hand. */
public final class RealCatalogue {

    private RealCatalogue() {}

    public static Cataloguing writing(Sql sql) {
        return new Cataloguing(new WordTable(sql), new CardTable(sql));
    }

    public static Catalogue reading(Sql sql) {
        return new Catalogue(new WordTable(sql), new CardTable(sql));
    }
}
