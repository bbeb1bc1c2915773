package org.exocurate.submission;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(NoBroker.class)
@TestProfile(LimitsTest.Narrow.class)
class KafkaDownTest {

    @Test
    void submissionsAreStillAcceptedAndTheServiceIsReady() {
        assertThat(Door.send(Door.post("contributor-1", "/submissions", Bodies.add("miR-21-5p")))
                        .statusCode())
                .isEqualTo(201);
        assertThat(Door.send(Door.at("/q/health/ready")).statusCode()).isEqualTo(200);
    }
}
