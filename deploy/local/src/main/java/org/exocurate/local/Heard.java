package org.exocurate.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import org.exocurate.local.process.PlainHttp;

/** What a part says at one of its doors; a status of 0 is silence. */
record Heard(int status, String body) {

    /** One for all: a part is asked twenty times a second while it starts, and a client each time took it the processor. */
    private static final HttpClient CLIENT = PlainHttp.client();

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Heard NOTHING = new Heard(0, "");

    static Heard at(String url) {
        try {
            HttpResponse<String> answer = CLIENT.send(
                    HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build(), BodyHandlers.ofString());
            return new Heard(answer.statusCode(), answer.body());
        } catch (IOException e) {
            return NOTHING;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NOTHING;
        }
    }

    boolean isGood() {
        return status == 200;
    }
}
