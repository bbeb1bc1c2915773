package org.exocurate.plumbing.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What cannot be read is kept as it came, once, and operators are told where it is. */
class ParkingTest {

    private final RealIntake intake = new RealIntake();

    @AfterEach
    void close() {
        intake.close();
    }

    @Test
    void anUnreadableRecordIsParkedWithItsBytesAndHoldsNobodyUp() {
        Arrived poison = new Arrived(
                Things.TOPIC,
                3,
                77,
                Optional.of("k\0"),
                Optional.of(new byte[] {1, 0, -1}),
                Map.of("h", "v\0", "ce_id", "7"));

        intake.take(intake.record("a 1"), poison, intake.record("b 1"));

        assertThat(intake.stored()).containsExactly("a 1", "b 1");
        ParkedRecord row = intake.waiting().get(0);
        assertThat(row.payload()).hasValue(new byte[] {1, 0, -1});
        assertThat(row.partition()).isEqualTo(3);
        assertThat(row.offset()).isEqualTo(77);
        assertThat(row.key()).hasValue("k\ufffd");
        assertThat(row.headers()).containsOnly(Map.entry("h", "v\ufffd"), Map.entry("ce_id", "7"));
        assertThat(row.reason()).isEqualTo("the value is not UTF-8");
        assertThat(toldIn()).containsExactly(Things.TOPIC + ".parked");
    }

    @Test
    void aTombstoneIsParkedToo() {
        intake.take(new Arrived(Things.TOPIC, 0, 1, Optional.empty(), Optional.empty(), Map.of()));

        assertThat(intake.parkedReasons()).containsExactly("the record has no value");
    }

    @Test
    void aParkedRecordToldAgainIsParkedOnceButAnotherOneAtItsPlaceIsNotTakenForIt() {
        Arrived poison = intake.record("poison");
        Arrived other = new Arrived(
                Things.TOPIC,
                poison.partition(),
                poison.offset(),
                Optional.empty(),
                RealIntake.value("other"),
                Map.of());

        intake.take(poison);
        intake.take(poison);
        intake.take(other);

        assertThat(intake.parkedReasons()).hasSize(2);
        assertThat(toldIn()).hasSize(2);
    }

    @Test
    void theListOfParkedRecordsIsReadPageByPage() {
        intake.take(intake.record("poison 1 x"), intake.record("poison 2 x"), intake.record("poison 3 x"));

        List<ParkedRecord> first = intake.parked.page(Optional.empty(), Optional.empty(), 2);
        List<ParkedRecord> rest = intake.parked.page(Optional.of(first.get(1).id()), Optional.empty(), 2);

        assertThat(first).extracting(ParkedRecord::preview).containsExactly("poison 1 x", "poison 2 x");
        assertThat(rest).extracting(ParkedRecord::preview).containsExactly("poison 3 x");
        assertThat(intake.parked.page(Optional.empty(), Optional.of(true), 2)).isEmpty();
    }

    private List<String> toldIn() {
        return intake.sql().list("select aggregatetype as topic from outbox", row -> row.getString("topic"));
    }
}
