package org.exocurate.review.dataset;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;

import org.exocurate.plumbing.sql.Row;
import org.exocurate.plumbing.sql.Sql;

/** Counts the statements that read. */
final class CountedSql extends Sql {

    private final AtomicInteger statements = new AtomicInteger();

    CountedSql(DataSource source) {
        super(source);
    }

    int statements() {
        return statements.get();
    }

    @Override
    public <T> void each(String sql, Row<T> row, Consumer<? super T> sink, Object... args) {
        statements.incrementAndGet();
        super.each(sql, row, sink, args);
    }
}
