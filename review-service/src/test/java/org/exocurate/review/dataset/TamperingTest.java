package org.exocurate.review.dataset;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is changed by hand in the database, the walk finds and names. */
class TamperingTest {

    private static final RealDataset REAL = new RealDataset();

    @BeforeAll
    static void history() {
        MixedHistory history = new MixedHistory(REAL, 5);
        history.write(20);
        REAL.release();
        history.write(5);
        REAL.release();
        REAL.makeFiles();
    }

    @AfterAll
    static void close() {
        REAL.close();
    }

    @Test
    void whatNobodyTouchedHolds() {
        WalkResult result = REAL.walk.walked();

        assertThat(result.faults()).isEmpty();
        assertThat(result.status()).isEqualTo(WalkResult.Status.OK);
        assertThat(result.merkleRoot())
                .isEqualTo(REAL.releaseRows
                        .last()
                        .orElseThrow()
                        .field("merkleRoot")
                        .asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "CONTENT_DIGEST ; change ; content = replace(content, 'PROTECTIVE', 'PROTECTIVe') ; sequence = 3",
                "CONTENT_DIGEST ; change ; content = content || ' ' ; sequence = 1",
                "CONTENT_DIGEST ; change ; content = 'no JSON' ; sequence = 1",
                "CHANGE_DIGEST ; change ; at = at + interval '1 microsecond' ; sequence = 2",
                "CHANGE_DIGEST ; change ; type = 'claim.added ' ; sequence = 2",
                "CHANGE_DIGEST ; change ; version = version + 1 ; sequence = 2",
                "CHANGE_DIGEST ; change ; cause = 1 ; sequence = 2",
                "CHANGE_DIGEST ; change ; proposed_by = gen_random_uuid() ; sequence = 2",
                "CHANGE_DIGEST ; change ; approved_by = approved_by[1:1] ; sequence = 2",
                "CHANGE_DIGEST ; change ; accession = accession + 1000 ; sequence = 2",
                "CHANGE_DIGEST ; change ; digest = repeat('a', 64) ; sequence = 2",
                "CHAIN ; change ; previous = repeat('a', 64) ; sequence = 2",
                "BEFORE ; change ; before = repeat('a', 64) ; sequence = 2",
                "CONTENT_DIGEST ; change ; after = 'x' ; sequence = 2",
                "GAP ; change ; sequence = 0 ; sequence = 4",
                "STATE ; claim_state ; donor = donor || ' ' ; accession = 1 and until is null",
                "STATE ; claim_state ; until = 4000 ; accession = 1 and until is null",
                "STATE ; claim_state ; until = until + 1 ; accession = 1 and until is not null",
                "STATE ; claim_state ; condition = '{}' ; accession = 2",
                "STATE ; claim_state ; status = 'CONTESTEd' ; accession = 2",
                "STATE ; claim_state ; since = 5000 ; accession = 2 and until is null",
                "MERKLE ; merkle_node ; hash = set_byte(hash, 7, 255 - get_byte(hash, 7)) ; level = 0 and idx = 2",
                "MERKLE ; merkle_node ; hash = set_byte(hash, 7, 255 - get_byte(hash, 7)) ; level = 2 and idx = 0",
                "MERKLE ; merkle_node ; idx = 900 ; level = 1 and idx = 0",
                "HEAD ; dataset_head ; sequence = sequence - 1 ; true",
                "HEAD ; dataset_head ; chain_head = repeat('0', 64) ; true",
                "HEAD ; dataset_head ; accessions = accessions + 1 ; true",
                "HEAD ; dataset_head ; contested = contested + 1 ; true",
                "HEAD ; dataset_head ; released = released - 1 ; true",
                "HEAD ; dataset_head ; release_version = '9.0.0' ; true",
                "RELEASE ; release ; document = replace(document, '1.0.0', '1.0.1') ; number = 1",
                "RELEASE ; release ; document = document || ' ' ; number = 1",
                "RELEASE ; release ; signature = 'AAAA' ; number = 1",
                "RELEASE ; release ; version = '1.0.9' ; number = 1",
                "RELEASE ; release ; to_sequence = to_sequence - 1 ; number = 1",
                "FILE ; release_file ; size = size + 1 ; name = 'claims.ndjson' and release = 1",
                "FILE ; release_file ; sha256 = repeat('0', 64) ; name = 'files.json' and release = 2",
                "FILE ; release_file ; name = 'claims.txt' ; name = 'claims.ndjson' and release = 1",
                "FILE ; release_file_deflated ; bytes = set_byte(bytes, 5, 255 - get_byte(bytes, 5)) ; name = 'claims.ndjson' and release = 1 and part = 1",
                "FILE ; release_file_deflated ; bytes = set_byte(bytes, 3, 255 - get_byte(bytes, 3)) ; name = 'claims.ndjson' and release = 1 and part = 2",
                "FILE ; release_file_deflated ; size = size + 1 ; name = 'files.json' and release = 1 and part = 1",
                "FILE ; release_file_deflated ; bytes = bytes || '\\x0a' ; name = 'notes.md' and release = 1 and part = 0",
                "FILE ; release_file_coded ; sha256 = repeat('0', 64) ; coding = 'GZIP' and name = 'claims.tsv' and release = 1",
                "FILE ; release_file_coded_part ; bytes = set_byte(bytes, 40, 255 - get_byte(bytes, 40)) ; coding = 'ZSTD' and release = 1 and name = 'edges.tsv'",
                "FILE ; release_file_part ; bytes = set_byte(bytes, 30, 255 - get_byte(bytes, 30)) ; name = 'claims.parquet' and release = 1",
                "RELEASE ; signing_key ; public_key = set_byte(public_key, 20, 255 - get_byte(public_key, 20)) ; true",
            })
    void aByteChangedByHandIsFound(Faults.Kind kind, String table, String change, String where) {
        REAL.byHand("create table kept as select * from " + table);
        try {
            assertThat(REAL.byHand("update " + table + " set " + change + " where " + where))
                    .isPositive();

            WalkResult result = REAL.walk.walked();

            assertThat(result.status()).isEqualTo(WalkResult.Status.BROKEN);
            assertThat(result.faults()).extracting(Faults.Fault::kind).contains(kind);
            assertThat(result.faults()).allMatch(fault -> fault.sequence() != null || fault.accession() != null);
        } finally {
            putBack(table);
        }
    }

    @Test
    void aRowTakenAwayIsFound() {
        REAL.byHand("create table kept as select * from change");
        REAL.byHand("delete from change where sequence = (select max(sequence) from change)");
        assertThat(REAL.walk.walked().status()).isEqualTo(WalkResult.Status.BROKEN);
        putBack("change");
    }

    private static void putBack(String table) {
        boolean referred = table.equals("release");
        if (referred) {
            REAL.byHand("alter table release_file drop constraint release_file_release_fkey");
            REAL.byHand("alter table release_request drop constraint release_request_release_fkey");
        }
        REAL.byHand("delete from " + table);
        REAL.byHand("insert into " + table + " select * from kept");
        REAL.byHand("drop table kept");
        if (referred) {
            REAL.byHand("alter table release_file add constraint release_file_release_fkey"
                    + " foreign key (release) references release");
            REAL.byHand("alter table release_request add constraint release_request_release_fkey"
                    + " foreign key (release) references release");
        }
    }
}
