package org.exocurate.review.files;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.sql.Sql;

/** The files of releases as content codings have them, made once, so that every reader gets the same bytes of each. */
@ApplicationScoped
class CodedFileTable {

    private static final String LIST =
            "select coding, size, sha256 from release_file_coded where release = ? and name = ?";

    private static final String INSERT =
            "insert into release_file_coded (release, name, coding, size, sha256) values (?, ?, ?, ?, ?)";

    private static final String INSERT_PART =
            "insert into release_file_coded_part (release, name, coding, part, bytes) values (?, ?, ?, ?, ?)";

    private static final String SIZES =
            """
            select length(bytes) as size from release_file_coded_part
            where release = ? and name = ? and coding = ? order by part""";

    private static final String PART =
            """
            select bytes from release_file_coded_part
            where release = ? and name = ? and coding = ? and part = ?""";

    private static final String STRAY =
            """
            select release, name from release_file_coded_part part
            where not exists (
                select from release_file_coded coded
                join release_file on release_file.release = coded.release and release_file.name = coded.name
                where coded.release = part.release and coded.name = part.name and coded.coding = part.coding)
            group by release, name""";

    private final Sql sql;

    CodedFileTable(Sql sql) {
        this.sql = sql;
    }

    List<CodedFile> list(int release, String name) {
        return sql.list(
                LIST,
                row -> new CodedFile(
                        Coding.valueOf(row.getString("coding")), row.getLong("size"), row.getString("sha256")),
                release,
                name);
    }

    void insert(int release, String name, CodedFile file) {
        sql.update(INSERT, release, name, file.coding().name(), file.size(), file.sha256());
    }

    void insertPart(int release, String name, Coding coding, int part, byte[] bytes) {
        sql.update(INSERT_PART, release, name, coding.name(), part, bytes);
    }

    Parts parts(int release, String name, Coding coding) {
        return new Parts(
                sql.list(SIZES, row -> row.getInt("size"), release, name, coding.name()),
                part -> sql.one(PART, row -> row.getBytes("bytes"), release, name, coding.name(), part));
    }

    /** Parts that belong to no file, as release number and name. */
    List<String> strays() {
        return sql.list(STRAY, row -> row.getInt("release") + "/" + row.getString("name"));
    }
}
