package org.exocurate.plumbing.audit;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.json.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What is done is written down with it, once and for all, and can be asked for. */
class AuditTest {

    private final Audits audits = new Audits();

    @AfterEach
    void close() {
        audits.database.close();
    }

    @Test
    void anEntryAndWhatItTellsOfAreBothThereOrNeither() {
        audits.database.sql().update("create table shelf (book text)");

        Throwable failure = catchThrowable(() -> audits.database.transactions().fresh(() -> {
            audits.database.sql().update("insert into shelf values ('lost')");
            audits.audit.add(Act.of("shelf.put", "lost"));
            throw new IllegalStateException("no");
        }));
        audits.database.transactions().fresh(() -> {
            audits.database.sql().update("insert into shelf values ('kept')");
            audits.audit.add(Act.of("shelf.put", "kept"));
        });

        assertThat(failure).hasMessage("no");
        assertThat(audits.read()).extracting(Entry::object).containsExactly("kept");
        assertThat(audits.database.sql().list("select book from shelf", row -> row.getString("book")))
                .containsExactly("kept");
        assertThat(audits.seals.waiting()).isEqualTo(1);
    }

    @Test
    void anEntrySaysWhoDidWhatByWhichToken() {
        UUID decision = UUID.randomUUID();
        audits.add(Act.of("shelf.lend", "book-1").detail("decision", decision).detail("copies", 2));

        Entry entry = audits.read().get(0);

        assertThat(entry.person()).isEqualTo(Audits.STEWARD.person());
        assertThat(entry.token()).contains("token-1");
        assertThat(entry.act()).isEqualTo("shelf.lend");
        assertThat(entry.detail()).isEqualTo("{\"copies\":2,\"decision\":\"" + decision + "\"}");
        assertThat(entry.json().at("/detail/copies").asInt()).isEqualTo(2);
    }

    @Test
    void whatTheSystemDoesHasNobodyAndNoToken() {
        audits.add(Act.of("shelf.dust", "all").bySystem());

        assertThat(audits.read().get(0).json().path("person").asText()).isEqualTo("system");
        assertThat(audits.read().get(0).token()).isEmpty();
    }

    @Test
    void whatIsDoneWithoutATokenForSomebodyNamesThem() {
        UUID somebody = UUID.randomUUID();
        Audit nobodyThere = new Audit(audits.entries, known -> Actor.SYSTEM, "test");

        audits.database
                .transactions()
                .fresh(() -> nobodyThere.add(Act.of("shelf.lend", "book-1").by(somebody)));

        assertThat(audits.read().get(0).person()).isEmpty();
        assertThat(audits.read().get(0).detail()).isEqualTo("{\"onBehalfOf\":\"" + somebody + "\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set act = 'shelf.burn'",
                "delete from audit_entry",
                "truncate audit_entry",
                "update audit_seal set number = 7",
                "delete from audit_seal",
                "truncate audit_seal"
            })
    void theDatabaseRefusesToChangeWhatIsWritten(String statement) {
        audits.add(Act.of("shelf.put", "book-1"));
        audits.seal(100);

        assertThatThrownBy(() -> audits.database.sql().update(statement)).hasMessageContaining("only added to");
    }

    @Test
    void entriesAreReadByPersonActObjectAndTime() {
        audits.add(Act.of("shelf.put", "book-1"), Act.of("shelf.put.back", "book-1"), Act.of("shelf.put", "book-2"));
        audits.add(Act.of("shelf.putty", "book-1").bySystem());
        Entry newest = audits.read().get(0);

        assertThat(asked(null, null, "book-1", null, null)).hasSize(3);
        assertThat(asked(null, "shelf.put", null, null, null)).hasSize(3);
        assertThat(asked(null, "shelf.put.back", null, null, null)).hasSize(1);
        assertThat(asked("system", null, null, null, null)).containsExactly("shelf.putty");
        assertThat(asked(Audits.STEWARD.person().orElseThrow().toString(), null, null, null, null))
                .hasSize(3);
        assertThat(asked(null, null, null, newest.at().toString(), null)).containsExactly("shelf.putty");
        assertThat(asked(null, null, null, null, newest.at().toString())).hasSize(3);
        assertThat(asked(null, "shelf", "book-2", "2020-01-01T00:00:00Z", "2220-01-01T00:00:00+01:00"))
                .containsExactly("shelf.put");
    }

    @Test
    void pagesGoOnWhereTheLastEnded() {
        audits.add(IntStream.rangeClosed(1, 5)
                .mapToObj(i -> Act.of("shelf.put", "book-" + i))
                .toArray(Act[]::new));
        List<Entry> all = audits.read();

        List<Entry> rest = audits.entries.page(AuditQuery.read(new AuditQuery.Asked(
                null, null, null, null, null, all.get(1).id().toString(), "2")));

        assertThat(rest).isEqualTo(all.subList(2, 5));
    }

    @Test
    void everyWrongParameterIsNamed() {
        assertThatThrownBy(() ->
                        AuditQuery.read(new AuditQuery.Asked("me", "Not.An.Act", " ", "yesterday", "2026", "7", "501")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problem().errors())
                                .extracting(Fault::pointer)
                                .containsExactly("?person", "?act", "?object", "?from", "?to", "?after", "?limit"));
    }

    @Test
    void anActIsInWordsAndIds() {
        assertThatThrownBy(() -> Act.of("burn", "book-1")).hasMessageContaining("dotted words");
        assertThatThrownBy(() -> Act.of("shelf.burn", " ")).hasMessageContaining("object");
        assertThatThrownBy(() -> Act.of("shelf.burn", "book-1").detail("why", "x".repeat(501)))
                .hasMessageContaining("why");
        assertThatThrownBy(() -> Act.of("shelf.burn", "book-1").detail("who", List.of()))
                .hasMessageContaining("who");
    }

    private List<String> asked(String person, String act, String object, String from, String to) {
        return audits
                .entries
                .page(AuditQuery.read(new AuditQuery.Asked(person, act, object, from, to, null, null)))
                .stream()
                .map(Entry::act)
                .toList();
    }
}
