package org.exocurate.system;

import java.net.http.HttpRequest.BodyPublishers;

import org.exocurate.local.TokenRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** How doors to people are used for once. */
final class UsesOfPeople {

    private UsesOfPeople() {}

    /** Somebody who comes only for this. */
    static WriteDoors.Used onOneself(String method, String body, String act) {
        String token = member("audit-" + act);
        String id = RunningSystem.reviews().get(token, "people/me").text("/id");
        int status = RunningSystem.reviews()
                .send(token, method, "people/me", BodyPublishers.ofString(body), "Content-Type", "application/json")
                .status();
        assertThat(status).isIn(200, 204);
        return WriteDoors.used("person." + act, id);
    }

    static WriteDoors.Used onMember(String what, String body) {
        String id = RunningSystem.reviews()
                .get(member("audit-member-" + what), "people/me")
                .text("/id");
        RunningSystem.reviews()
                .send(
                        "steward-1",
                        "PUT",
                        "people/" + id + "/" + what,
                        BodyPublishers.ofString(body),
                        "Content-Type",
                        "application/json")
                .hasStatus(200);
        return WriteDoors.used("person." + what, id);
    }

    static String member(String name) {
        return RunningSystem.token(TokenRequest.of(name).roles("contributor"));
    }
}
