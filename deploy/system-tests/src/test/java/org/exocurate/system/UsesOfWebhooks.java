package org.exocurate.system;

/** How doors to webhooks are used for once. */
final class UsesOfWebhooks {

    private UsesOfWebhooks() {}

    /** Of somebody who comes only for this; nobody takes what it sends. */
    static String webhook() {
        return RunningSystem.reviews()
                .post(webhookOwner(), "webhooks", "{\"url\": \"http://127.0.0.1:9/\"}")
                .hasStatus(201)
                .text("/id");
    }

    static WriteDoors.Used onWebhook(String act, int status) {
        String id = webhook();
        String path = "webhooks/" + id;
        Door door = RunningSystem.reviews();
        Answer answer =
                switch (act) {
                    case "delete" -> door.delete(webhookOwner(), path);
                    case "replay" -> door.post(webhookOwner(), path + "/replay?after=0", "");
                    case "rotate" -> door.post(webhookOwner(), path + "/secret", "");
                    default -> door.post(webhookOwner(), path + "/" + act, "");
                };
        answer.hasStatus(status);
        return WriteDoors.used("webhook." + act, id);
    }

    private static String webhookOwner() {
        return UsesOfPeople.member("audit-webhooks");
    }
}
