package org.exocurate.plumbing.audit;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.exocurate.plumbing.audit.AuditFault.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is changed by hand in the audit, the walk finds and names. */
class AuditWalkTest {

    private final Audits audits = new Audits();

    @BeforeEach
    void history() {
        for (int i = 0; i < 12; i++) {
            audits.log.grow();
            audits.add(IntStream.range(0, 3)
                    .mapToObj(j -> Act.of("shelf.put", "book-" + j).detail("copies", 2))
                    .toArray(Act[]::new));
            audits.seal(100);
        }
    }

    @AfterEach
    void close() {
        audits.database.close();
    }

    @Test
    void whatNobodyTouchedHolds() {
        assertThat(audits.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "service = 'another'",
                "person = null",
                "person = gen_random_uuid()",
                "token = 'another'",
                "token = null",
                "act = 'shelf.burn'",
                "object = 'book-9'",
                "detail = '{\"copies\":3}'",
                "detail = '{\"copies\": 2}'",
                "detail = 'no JSON'",
                "trace = 'a trace'"
            })
    void anEntryAlteredByHandIsNamed(String change) {
        UUID entry = entry(4);
        audits.byHand("audit_entry", "update audit_entry set " + change + " where id = '" + entry + "'");

        assertThat(audits.faults())
                .containsExactly(new AuditFault(Kind.ENTRY_ALTERED, "entry " + entry + " is not as it was in seal 2"));
    }

    @Test
    void anEntryTakenOutIsNamed() {
        UUID entry = entry(35);
        audits.byHand("audit_entry", "delete from audit_entry where id = '" + entry + "'");

        assertThat(audits.faults())
                .containsExactly(new AuditFault(Kind.ENTRY_GONE, "entry " + entry + " of seal 12 is not there"));
    }

    @Test
    void anEntryTakenOutBeforeItsSealIsNamed() {
        audits.add(Act.of("shelf.put", "soon gone"), Act.of("shelf.put", "stays"));
        UUID entry = audits.read().get(1).id();
        audits.byHand("audit_entry", "delete from audit_entry where id = '" + entry + "'");
        audits.seal(100);

        assertThat(audits.faults())
                .containsExactly(new AuditFault(Kind.ENTRY_GONE, "entry " + entry + " of seal 13 is not there"));
    }

    @Test
    void anEntryPutInIsNamed() {
        UUID entry = UUID.fromString("01900000-0000-7000-8000-000000000001");
        audits.byHand(
                "audit_entry",
                "insert into audit_entry (id, service, act, object, detail) values ('" + entry
                        + "', 'test', 'shelf.put', 'forged', '{}')");

        assertThat(audits.faults())
                .containsExactly(new AuditFault(
                        Kind.ENTRY_STRAY, "entry " + entry + " is in no seal, and does not wait for one"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "entries = entries[1:2]",
                "entries = entries[1:1] || entries[3] || entries[2]",
                "span = int8range(lower(span) - 1, upper(span))",
                "span = 'empty'",
                "digests = set_byte(digests, 40, 255 - get_byte(digests, 40))",
                "digests = substr(digests, 1, 64)",
                "previous = repeat('a', 64)",
                "landmark = landmark + 1",
                "landmark_digest = 'digest 9'",
                "digest = repeat('a', 64)"
            })
    void aSealAlteredByHandIsNamed(String change) {
        audits.byHand("audit_seal", "update audit_seal set " + change + " where number = 5");

        assertThat(audits.faults()).contains(new AuditFault(Kind.SEAL_ALTERED, "seal 5 is not as it was made"));
    }

    @Test
    void aSealTakenOutIsNamed() {
        audits.byHand("audit_seal", "delete from audit_seal where number = 7");

        assertThat(audits.faults())
                .contains(
                        new AuditFault(Kind.SEAL_GONE, "seal 7 is not there"),
                        new AuditFault(Kind.CHAIN, "seal 8 does not follow the one before it"))
                .filteredOn(fault -> fault.kind() == Kind.ENTRY_STRAY)
                .hasSize(3);
    }

    @Test
    void aTailCutOffWithItsEntriesIsNamed() {
        cut();

        assertThat(audits.faults())
                .contains(new AuditFault(
                        Kind.SEAL_GONE, "the chain was left at seal 12; the last that is there is seal 10"));
    }

    @Test
    void aTailCutOffWithTheEndOfTheChainIsFoundByTheLogsEnd() {
        cut();
        endWhereTheLastSealIs();

        assertThat(audits.faults())
                .containsExactly(new AuditFault(
                        Kind.LANDMARK,
                        "the last seal, 10, names 10 as the end of the log, which is at 12, and no entry waits"));
    }

    @Test
    void aTailWithoutAChangeOfTheLogCutOffWithTheEndOfTheChainIsFoundIfAWalkCameByThere() {
        audits.add(Act.of("shelf.dust", "shelf"));
        audits.seal(100);
        assertThat(audits.faults()).isEmpty();
        audits.byHand("audit_entry", "delete from audit_entry where act = 'shelf.dust'");
        audits.byHand("audit_seal", "delete from audit_seal where number = 13");
        endWhereTheLastSealIs();
        AuditFault gone = new AuditFault(
                Kind.SEAL_GONE, "seal 13 was there when a walk found all well, and is gone or another now");

        assertThat(audits.faults()).containsExactly(gone);

        audits.add(Act.of("shelf.paint", "shelf"));
        audits.seal(100);
        assertThat(audits.faults()).containsExactly(gone);
    }

    @Test
    void aLogWrittenAnewIsFoundByTheSealsThatNameIt() {
        audits.log.rewrite(11);

        assertThat(audits.faults())
                .extracting(AuditFault::detail)
                .contains("seal 11 names 11 of the log with a digest that it does not have there");
    }

    private void endWhereTheLastSealIs() {
        audits.database
                .sql()
                .update("update audit_chain set (number, digest) ="
                        + " (select number, digest from audit_seal order by number desc limit 1)");
    }

    private void cut() {
        String ids = "(select unnest(entries) from audit_seal where number > 10)";
        assertThat(audits.byHand("audit_entry", "delete from audit_entry where id in " + ids))
                .isEqualTo(6);
        assertThat(audits.byHand("audit_seal", "delete from audit_seal where number > 10"))
                .isEqualTo(2);
    }

    /** Counted from the first. */
    private UUID entry(int place) {
        List<Entry> newestFirst = audits.read();
        return newestFirst.get(newestFirst.size() - 1 - place).id();
    }
}
