package org.exocurate.plumbing.intake;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.exocurate.plumbing.http.Problem;
import org.exocurate.plumbing.http.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A parked record can be taken in after all, once, and harms nothing if it cannot. */
class ReplayTest {

    private final RealIntake intake = new RealIntake();

    @AfterEach
    void close() {
        intake.close();
    }

    @Test
    void aReplayTakesTheRecordInOnce() {
        intake.take(intake.record("later 1"), intake.record("a 1"));
        UUID id = intake.waiting().get(0).id();
        intake.things.later = true;

        assertThat(intake.replay.of(id).replayedAt()).isPresent();

        assertThat(intake.stored()).containsExactly("a 1", "later 1");
        assertThat(refusal(id).status()).isEqualTo(409);
        assertThat(intake.stored()).hasSize(2);
        assertThat(intake.parked.waiting()).isZero();
    }

    @Test
    void aReplayOfWhatHasBeenOvertakenChangesNothing() {
        intake.take(intake.record("later 1"));
        UUID id = intake.waiting().get(0).id();
        intake.things.later = true;
        intake.take(intake.record("later 2"));

        assertThat(intake.replay.of(id).replayedAt()).isPresent();
        assertThat(intake.stored()).containsExactly("later 2");
    }

    @Test
    void aReplayThatFailsAgainLeavesTheRecordWaiting() {
        intake.take(intake.record("poison"), intake.record("refuse 1"));
        List<ParkedRecord> waiting = intake.waiting();

        assertThat(waiting).hasSize(2).allSatisfy(record -> {
            assertThat(refusal(record.id()).status()).isEqualTo(409);
            assertThat(refusal(record.id()).detail()).doesNotContain("Exception");
        });
        assertThat(intake.parked.waiting()).isEqualTo(2);
        assertThat(refusal(UUID.randomUUID()).status()).isEqualTo(404);
    }

    private Problem refusal(UUID id) {
        return catchThrowableOfType(Refused.class, () -> intake.replay.of(id)).problem();
    }
}
