package org.exocurate.review.keys;

import java.util.Optional;

import org.exocurate.plumbing.sql.Sql;

/** Keys on a real database, for the tests of other rooms. */
public final class RealKeys {

    private RealKeys() {}

    public static SigningKeys on(Sql sql) {
        return new SigningKeys(Optional.empty(), new SigningKeyTable(sql));
    }
}
