package org.exocurate.review.files;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.sql.Sql;

/** The files of releases in deflated parts: the file as it is, and as gzip, from the same rows. */
@ApplicationScoped
class DeflatedPartTable {

    private static final String INSERT =
            "insert into release_file_deflated (release, name, part, size, bytes) values (?, ?, ?, ?, ?)";

    private static final String SIZES =
            "select size from release_file_deflated where release = ? and name = ? order by part";

    private static final String DEFLATED_SIZES =
            "select length(bytes) as size from release_file_deflated where release = ? and name = ? order by part";

    private static final String PART =
            "select size, bytes from release_file_deflated where release = ? and name = ? and part = ?";

    private static final String STRAY =
            """
            select release, name from release_file_deflated
            except select release, name from release_file""";

    private final Sql sql;

    DeflatedPartTable(Sql sql) {
        this.sql = sql;
    }

    void insert(int release, String name, int part, DeflatedPart bytes) {
        sql.update(INSERT, release, name, part, bytes.size(), bytes.deflated());
    }

    /** The bytes of the file. */
    Parts inflated(int release, String name) {
        return new Parts(sql.list(SIZES, row -> row.getInt("size"), release, name), part -> part(release, name, part)
                .map(DeflatedPart::inflated));
    }

    /** The same as gzip. */
    Parts deflated(int release, String name) {
        return new Parts(
                sql.list(DEFLATED_SIZES, row -> row.getInt("size"), release, name),
                part -> part(release, name, part).map(DeflatedPart::deflated));
    }

    private Optional<DeflatedPart> part(int release, String name, int part) {
        return sql.one(PART, row -> new DeflatedPart(row.getInt("size"), row.getBytes("bytes")), release, name, part);
    }

    /** Parts that belong to no file, as release number and name. */
    List<String> strays() {
        return sql.list(STRAY, row -> row.getInt("release") + "/" + row.getString("name"));
    }
}
