package org.exocurate.plumbing.intake;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A batch is stored once and in its order, whatever one of its records is like. */
class BatchIntakeTest {

    private final RealIntake intake = new RealIntake();

    @AfterEach
    void close() {
        intake.close();
    }

    @Test
    void aBatchIsStoredInItsOrderAndOnce() {
        Arrived[] batch = {
            intake.record("a 1"), intake.record("b 1"), intake.record("a 2"), intake.record("a 1"),
        };

        intake.take(batch);
        intake.take(batch);

        assertThat(intake.stored()).containsExactly("a 1", "b 1", "a 2");
        assertThat(intake.parkedReasons()).isEmpty();
    }

    @Test
    void ofABatchThatCannotBeStoredOnlyTheOneAtFaultIsParked() {
        intake.take(intake.record("a 1"), intake.record("refuse 1"), intake.record("null 1"), intake.record("b 1"));

        assertThat(intake.stored()).containsExactly("a 1", "b 1");
        assertThat(intake.parkedReasons()).hasSize(2);
        assertThat(intake.parkedReasons().get(0)).isEqualTo("IllegalArgumentException: refused");
        assertThat(intake.parkedReasons().get(1)).contains("not-null constraint");
    }

    @Test
    void anEventThatTakesTheStackDownIsParked() {
        intake.take(intake.record("a 1"), intake.record("deep 1"));

        assertThat(intake.stored()).containsExactly("a 1");
        assertThat(intake.parkedReasons()).hasSize(1);
    }
}
