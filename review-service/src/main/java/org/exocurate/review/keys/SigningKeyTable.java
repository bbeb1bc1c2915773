package org.exocurate.review.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.sql.Sql;

/** The keys that releases are signed with; a key that signed once is never taken away. */
@ApplicationScoped
class SigningKeyTable {

    private static final String INSERT =
            "insert into signing_key (id, public_key, private_key) values (?, ?, ?::bytea) on conflict do nothing";

    private static final String READ = "select id, public_key, private_key from signing_key ";

    private static final String OURS = READ + "where private_key is not null order by made_at, id limit 1";
    private static final String ONE = READ + "where id = ?";
    private static final String ALL = READ + "order by made_at, id";

    private final Sql sql;

    SigningKeyTable(Sql sql) {
        this.sql = sql;
    }

    void keep(StoredKey key) {
        sql.update(INSERT, key.id(), key.publicKey(), key.privateKey());
    }

    /** The key that the database keeps for itself. */
    Optional<StoredKey> own() {
        return sql.one(OURS, SigningKeyTable::key);
    }

    Optional<StoredKey> one(String id) {
        return sql.one(ONE, SigningKeyTable::key, id);
    }

    List<StoredKey> all() {
        return sql.list(ALL, SigningKeyTable::key);
    }

    private static StoredKey key(ResultSet row) throws SQLException {
        return new StoredKey(row.getString("id"), row.getBytes("public_key"), row.getBytes("private_key"));
    }

    /**
     * A key as it is kept: X.509 and PKCS #8.
     *
     * @param privateKey null where it is kept elsewhere
     */
    @SuppressWarnings("ArrayRecordComponent") // written and read, never compared
    record StoredKey(String id, byte[] publicKey, byte[] privateKey) {}
}
