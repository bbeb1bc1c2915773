package org.exocurate.review.works;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;

/** How far the crosswalk is loaded and counted, in one row; its lock lets one load or count at a time. */
@ApplicationScoped
class CrosswalkTable {

    private static final String READ = "select number, counted, counted_to, loaded_by from crosswalk";

    private static final String TAKE = READ + " for update skip locked";

    private static final String LOADED =
            """
            update crosswalk
            set number = ?, counted_to = 0, loaded_by = ?, loaded_at = clock_timestamp()""";

    private static final String COUNTED_TO = "update crosswalk set counted_to = ?";

    private static final String COUNTED = "update crosswalk set counted = ?, counted_to = 0";

    private final Sql sql;

    CrosswalkTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * The state of the crosswalk.
     *
     * @param number of the last load in force
     * @param counted the load up to which the dataset has been counted again
     * @param countedTo the last claim that has been counted again since
     * @param loadedBy who loaded last
     */
    record Crosswalk(long number, long counted, long countedTo, Optional<UUID> loadedBy) {

        boolean isCounted() {
            return counted >= number;
        }
    }

    Crosswalk read() {
        return sql.one(READ, CrosswalkTable::crosswalk).orElseThrow();
    }

    /** For this transaction alone until it ends; empty if another has it. */
    Optional<Crosswalk> take() {
        return sql.one(TAKE, CrosswalkTable::crosswalk);
    }

    /** Puts a load in force. */
    void loaded(long number, UUID by) {
        sql.update(LOADED, number, by);
    }

    void countedTo(long accession) {
        sql.update(COUNTED_TO, accession);
    }

    void counted(long number) {
        sql.update(COUNTED, number);
    }

    private static Crosswalk crosswalk(ResultSet row) throws SQLException {
        return new Crosswalk(
                row.getLong("number"),
                row.getLong("counted"),
                row.getLong("counted_to"),
                Optional.ofNullable(Columns.uuid(row, "loaded_by")));
    }
}
