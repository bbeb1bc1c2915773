package org.exocurate.plumbing.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

/** Runs a statement on the caller's transaction, or by itself where there is none. */
@ApplicationScoped
public class Sql {

    private static final int ROWS_AT_A_TIME = 500;

    private final DataSource source;

    public Sql(DataSource source) {
        this.source = source;
    }

    /** The only row, if there is one; a second row is a mistake in the statement. */
    public <T> Optional<T> one(String sql, Row<T> row, Object... args) {
        List<T> found = list(sql, row, args);
        if (found.size() > 1) {
            throw new IllegalStateException(found.size() + " rows where at most one was expected: " + sql);
        }
        return found.stream().findFirst();
    }

    public <T> List<T> list(String sql, Row<T> row, Object... args) {
        List<T> found = new ArrayList<>();
        each(sql, row, found::add, args);
        return found;
    }

    /** Hands on row by row; inside a transaction a result of any size is read in constant memory. */
    public <T> void each(String sql, Row<T> row, Consumer<? super T> sink, Object... args) {
        run(sql, args, statement -> {
            statement.setFetchSize(ROWS_AT_A_TIME);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    sink.accept(row.read(rows));
                }
            }
            return 0;
        });
    }

    /** The number of rows changed. */
    public int update(String sql, Object... args) {
        return run(sql, args, PreparedStatement::executeUpdate);
    }

    private int run(String sql, Object[] args, Step step) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            Arguments.bind(statement, args);
            return step.on(statement);
        } catch (SQLException e) {
            throw new SqlFailed(e);
        }
    }

    private interface Step {

        int on(PreparedStatement statement) throws SQLException;
    }
}
