package org.exocurate.subscriber;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A no that somebody has to mend ends a subscriber at once; one for now, or no answer, is waited out. */
class RefusalsTest {

    @TempDir
    Path folder;

    private FakeService service;

    @BeforeEach
    void history() throws IOException {
        service = new FakeService();
        for (int claim = 1; claim <= 5; claim++) {
            service.change(claim, claim);
        }
    }

    @AfterEach
    void close() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "400, another folder",
        "401, no token",
        "403, no token",
        "404, --review",
        "410, --review",
        "301, --review",
    })
    void aNoThatNoRepeatMendsEndsItAtOnceAndSaysWhatToMend(int code, String mend) throws Exception {
        service.refuse(code);
        for (String by : List.of("sse", "pages")) {
            int before = service.asked();

            Ended ended = run(folder.resolve(by), "--from", "log", "--by", by);

            assertThat(ended.code()).isEqualTo(3);
            assertThat(ended.told()).startsWith("REFUSED").contains("answered " + code, mend);
            assertThat(service.asked()).as("requests").isEqualTo(before + 1);
        }
    }

    @Test
    void aFirstReadingThatIsRefusedEndsItToo() throws Exception {
        service.refuse(404);

        assertThat(run(folder, "--from", "release").code()).isEqualTo(3);
        assertThat(service.asked()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void aNoForNowIsRepeated(int code) throws Exception {
        service.refuse(code, 200, 410);

        Ended ended = run(folder, "--from", "log", "--by", "pages");

        assertThat(ended.told()).contains("it is tried again in 400 ms", "answered " + code, "REFUSED");
        assertThat(service.asked()).isEqualTo(3);
        try (Subscriber subscriber = Subscriber.open(folder, service.uri(), "", "log", new Heard())) {
            assertThat(subscriber.sequence()).as("what came in between is kept").isEqualTo(5);
        }
    }

    @ParameterizedTest
    @CsvSource({"429, log", "503, log", "503, release"})
    void whoIsToldWhenToComeBackComesThen(int code, String from) throws Exception {
        service.retryAfter("1");
        service.refuse(code, 200, 410);

        Ended ended = run(folder, "--from", from, "--by", "pages");

        assertThat(ended.told()).contains("it is tried again in 1000 ms", "answered " + code, "REFUSED");
    }

    @Test
    void anAddressWhereSomethingElseAnswersIsRefused() throws Exception {
        try (Elsewhere other = new Elsewhere()) {
            Ended ended = run(folder, "--from", "log", "--by", "pages", "--review", other.uri());

            assertThat(ended.code()).isEqualTo(3);
            assertThat(ended.told()).startsWith("REFUSED").contains("review-service");
        }
    }

    /** What a run said on its error output, and its code. */
    private record Ended(int code, String told) {}

    private Ended run(Path kept, String... words) throws InterruptedException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(
                List.of(kept.toString(), "--review", service.uri().toString()));
        all.addAll(List.of(words));
        int code = Main.run(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                all.toArray(String[]::new));
        return new Ended(code, err.toString(StandardCharsets.UTF_8));
    }
}
