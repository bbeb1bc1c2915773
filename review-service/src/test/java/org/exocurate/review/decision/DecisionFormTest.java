package org.exocurate.review.decision;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.json.Fault;
import org.exocurate.plumbing.json.StrictJson;
import org.exocurate.review.queue.Decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DecisionFormTest {

    @Test
    void aWholeDecisionIsRead() {
        DecisionForm form = read(
                """
                {"decision": "REJECT", "reason": "says nothing of vesicles", "reasonCode": "OUT_OF_SCOPE",
                 "conflictOfInterest": "DECLARED", "conflictOfInterestText": "a former colleague",
                 "overrides": [{"rule": "retracted-reference", "reason": "the retraction concerns another figure"}]}""");

        assertThat(form.decision()).isEqualTo(Decision.Kind.REJECT);
        assertThat(form.overrides("retracted-reference")).isTrue();
        assertThat(form.overrides("another")).isFalse();
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        assertThatThrownBy(
                        () -> read(
                                """
                        {"decision": "PERHAPS", "reason": " ", "conflictOfInterest": 5, "overrides": [{"rule": "x"}],
                         "why/not": 1}"""))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .satisfies(refused -> assertThat(refused.problem().errors())
                        .extracting(Fault::pointer)
                        .containsExactlyInAnyOrder(
                                "/decision", "/reason", "/conflictOfInterest", "/overrides/0", "/why~1not"));
    }

    @Test
    void aRejectionNeedsItsReasonCode() {
        assertThatThrownBy(
                        () -> read(
                                """
                        {"decision": "REJECT", "reason": "no", "conflictOfInterest": "NONE"}"""))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .satisfies(refused -> assertThat(refused.problem().errors())
                        .extracting(Fault::pointer)
                        .containsExactly("/reasonCode"));
    }

    private static DecisionForm read(String body) {
        return DecisionForm.read(StrictJson.read(body));
    }
}
