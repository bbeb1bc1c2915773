package org.exocurate.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** What a service says of itself at its readiness door; an answer of 0 is silence. */
record Health(int answer) {

    static Health of(HttpClient client, String url) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/q/health/ready"))
                .timeout(Duration.ofSeconds(3))
                .build();
        try {
            HttpResponse<Void> response = client.send(request, BodyHandlers.discarding());
            return new Health(response.statusCode());
        } catch (IOException e) {
            return new Health(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Health(0);
        }
    }

    boolean isReady() {
        return answer == 200;
    }
}
