package org.exocurate.review.files;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.sql.Sql;

/** The files of releases, and the parts of those that are kept as they are. In parts a file of any size passes through little memory. */
@ApplicationScoped
class ReleaseFileTable {

    private static final String LIST = "select name, size, sha256 from release_file where release = ? order by name";

    private static final String COMPLETE = "select release from release_file where name = 'files.json'";

    private static final String INSERT = "insert into release_file (release, name, size, sha256) values (?, ?, ?, ?)";

    private static final String INSERT_PART =
            "insert into release_file_part (release, name, part, bytes) values (?, ?, ?, ?)";

    private static final String SIZES =
            "select length(bytes) as size from release_file_part where release = ? and name = ? order by part";

    private static final String PART =
            "select bytes from release_file_part where release = ? and name = ? and part = ?";

    private static final String STRAY =
            """
            select release, name from release_file_part
            except select release, name from release_file""";

    private final Sql sql;

    ReleaseFileTable(Sql sql) {
        this.sql = sql;
    }

    List<ReleaseFile> list(int release) {
        return sql.list(
                LIST,
                row -> ReleaseFile.of(row.getString("name"), row.getLong("size"), row.getString("sha256")),
                release);
    }

    /** The releases that have all their files. */
    List<Integer> complete() {
        return sql.list(COMPLETE, row -> row.getInt("release"));
    }

    void insert(int release, ReleaseFile file) {
        sql.update(INSERT, release, file.name(), file.size(), file.sha256());
    }

    void insertPart(int release, String name, int part, byte[] bytes) {
        sql.update(INSERT_PART, release, name, part, bytes);
    }

    Parts parts(int release, String name) {
        return new Parts(
                sql.list(SIZES, row -> row.getInt("size"), release, name),
                part -> sql.one(PART, row -> row.getBytes("bytes"), release, name, part));
    }

    /** Parts that belong to no file, as release number and name. */
    List<String> strays() {
        return sql.list(STRAY, row -> row.getInt("release") + "/" + row.getString("name"));
    }
}
