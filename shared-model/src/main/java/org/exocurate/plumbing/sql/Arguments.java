package org.exocurate.plumbing.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Binds Java values to the parameters of a statement. */
final class Arguments {

    private Arguments() {}

    static void bind(PreparedStatement statement, @Nullable Object[] args) throws SQLException {
        for (int i = 0; i < args.length; i++) {
            statement.setObject(i + 1, jdbc(statement, args[i]));
        }
    }

    private static @Nullable Object jdbc(PreparedStatement statement, @Nullable Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Enum<?> word) {
            return word.name();
        }
        return value != null && value.getClass().isArray() && !(value instanceof byte[])
                ? array(statement, value)
                : value;
    }

    private static Object array(PreparedStatement statement, Object value) throws SQLException {
        Object[] elements = elements(value);
        return statement.getConnection().createArrayOf(type(value), elements);
    }

    private static Object[] elements(Object value) {
        if (value instanceof long[] numbers) {
            return Arrays.stream(numbers).boxed().toArray();
        }
        if (value instanceof int[] numbers) {
            return Arrays.stream(numbers).boxed().toArray();
        }
        if (value instanceof Instant[] instants) {
            return Arrays.stream(instants)
                    .map(i -> i == null ? null : i.atOffset(ZoneOffset.UTC))
                    .toArray();
        }
        return (Object[]) value;
    }

    private static String type(Object value) {
        if (value instanceof UUID[]) {
            return "uuid";
        }
        if (value instanceof long[] || value instanceof Long[]) {
            return "bigint";
        }
        if (value instanceof int[] || value instanceof Integer[]) {
            return "integer";
        }
        if (value instanceof Instant[]) {
            return "timestamptz";
        }
        if (value instanceof byte[][]) {
            return "bytea";
        }
        if (value instanceof Boolean[]) {
            return "boolean";
        }
        if (value instanceof String[]) {
            return "text";
        }
        throw new IllegalArgumentException(
                "no SQL array for " + value.getClass().getSimpleName());
    }
}
