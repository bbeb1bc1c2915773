package org.exocurate.submission;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

import org.exocurate.plumbing.sql.Row;
import org.exocurate.plumbing.sql.Sql;

/** Counts the statements that read, by what they read from. */
@Alternative
@Priority(1)
@Singleton
public class CountedSql extends Sql {

    private final Map<String, AtomicInteger> statements = new ConcurrentHashMap<>();

    CountedSql(DataSource source) {
        super(source);
    }

    /** How many have named this table. */
    public int reading(String table) {
        return statements.entrySet().stream()
                .filter(entry -> entry.getKey().contains(table))
                .mapToInt(entry -> entry.getValue().get())
                .sum();
    }

    @Override
    public <T> void each(String sql, Row<T> row, Consumer<? super T> sink, Object... args) {
        statements.computeIfAbsent(sql, any -> new AtomicInteger()).incrementAndGet();
        super.each(sql, row, sink, args);
    }
}
