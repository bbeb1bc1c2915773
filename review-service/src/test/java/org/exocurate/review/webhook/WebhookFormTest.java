package org.exocurate.review.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.json.Fault;
import org.exocurate.plumbing.json.StrictJson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What is wrong with a webhook is told at once, and what it asks for is kept by ids. */
class WebhookFormTest {

    private static final RealWebhooks REAL = new RealWebhooks();

    @AfterAll
    static void close() {
        REAL.close();
    }

    @Test
    void aFilterIsKeptByIdsAndShownAsItWasSent() {
        WebhookForm form = REAL.form(
                """
                {"url": "https://example.org/hook", "types": ["claim.added", "dataset.released", "claim.added"],
                 "filter": {"type": "crosstalk", "recipient": "Heart", "cargo": "miR-invented-x", "grade": "DISPUTED",
                    "process": "apoptosis", "donorState": "hypoxia"}}""");

        assertThat(form.types()).containsExactly("claim.added", "dataset.released");
        assertThat(form.words().words())
                .isEqualTo(Map.of(
                        "type", "CROSSTALK",
                        "recipient", "UBERON:0000948",
                        "cargo", "miR-invented-x",
                        "grade", "DISPUTED",
                        "process", "GO:0006915",
                        "donorState", "state:hypoxia"));
        assertThat(form.filter()).contains("\"recipient\":\"Heart\"");
        assertThat(REAL.form("{\"url\": \"https://example.org\", \"types\": null, \"filter\": null}")
                        .filter())
                .isEqualTo("{}");
    }

    @Test
    void everyFaultIsToldWithItsPlaceAndWhatMayHaveBeenMeant() {
        List<Fault> faults = faults(
                """
                {"url": "ftp://example.org", "secret": "mine", "types": ["claim.add", 3],
                 "filter": {"recipient": "hart", "donor": "CL:9999999", "status": "GOOD", "species": "x", "cargo": 5,
                    "process": ["GO:0006915"]}}""");

        assertThat(faults)
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder(
                        "/url",
                        "/secret",
                        "/types/0",
                        "/types/1",
                        "/filter/recipient",
                        "/filter/donor",
                        "/filter/status",
                        "/filter/species",
                        "/filter/cargo",
                        "/filter/process");
        assertThat(faults)
                .filteredOn(fault -> fault.pointer().equals("/filter/recipient"))
                .allSatisfy(fault -> assertThat(fault.nearest()).isNotEmpty());
        assertThat(faults)
                .filteredOn(fault -> fault.pointer().equals("/types/0"))
                .allSatisfy(fault -> assertThat(fault.nearest()).contains("claim.added"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org/hook",
                "//example.org/hook",
                "https:///hook",
                "https://",
                "https://user@example.org/",
                "https://user:word@example.org/",
                "https://@example.org/",
                "https://example.org/#part",
                "https://exämple.org/",
                "https://example.org:0/",
                "https://example.org:65536/",
                "https://exa mple.org/",
                "https://under_score.example/",
                "mailto:me@example.org",
                "file:///etc/passwd"
            })
    void whatIsNoAddressIsRefused(String url) {
        assertThat(faults("{\"url\": \"" + url + "\"}"))
                .extracting(Fault::pointer)
                .containsExactly("/url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "3", "null", "{}", "{\"url\": 5}", "{\"url\": \"https://a.example\", \"types\": []}"})
    void whatIsNoWebhookIsRefused(String body) {
        assertThat(faults(body)).isNotEmpty();
    }

    @Test
    void plainHttpIsForThoseWhoAllowIt() {
        assertThat(catchThrowableOfType(
                        Refused.class,
                        () -> WebhookForm.read(
                                StrictJson.read("{\"url\": \"http://example.org/\"}"),
                                REAL.published.filters(),
                                false)))
                .hasMessageContaining("https");
    }

    @Test
    void onePersonHasSoManyAndNoMore() {
        UUID person = UUID.randomUUID();
        String members = "\"url\": \"https://example.org/hook\"";
        for (int i = 0; i < 3; i++) {
            REAL.made(members, person);
        }

        Refused refused = catchThrowableOfType(Refused.class, () -> REAL.made(members, person));

        assertThat(refused.problem().status()).isEqualTo(409);
        assertThat(Arrays.asList(Status.values()))
                .allSatisfy(status -> assertThat(REAL.table.statuses()).containsKey(status));
        assertThat(REAL.table.of(java.util.Set.of(person), ""))
                .hasSize(3)
                .allSatisfy(held -> assertThat(held.record().toString()).doesNotContain("whsec_"));
        REAL.table.forget(person);
        assertThat(REAL.table.count(person)).isZero();
    }

    private static List<Fault> faults(String body) {
        return catchThrowableOfType(Refused.class, () -> REAL.form(body))
                .problem()
                .errors();
    }
}
