package org.exocurate.system;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A watch is its owner's alone, says what is wrong with it, and there is an end to how many one has. */
@Order(56)
class WatchesTest {

    @Test
    void anothersWatchIsNotThereAndBadBodiesAreToldWhatIsWrong() {
        Door door = RunningSystem.reviews();
        String watch = door.post(
                        "curator-2", "watches", "{\"cargo\": {\"kind\": \"MIRNA\", \"term\": \"miR-invented-w\"}}")
                .hasStatus(201)
                .text("/id");

        door.get("contributor-2", "watches/" + watch).isProblem(404);
        door.delete("contributor-2", "watches/" + watch).isProblem(404);
        door.get("contributor-2", "watches/nonsense").isProblem(404);
        assertThat(door.get("curator-2", "watches/" + watch)
                        .hasStatus(200)
                        .json()
                        .at("/cargo/term/unresolved")
                        .asBoolean())
                .isTrue();
        door.delete("curator-2", "watches/" + watch).hasStatus(204);
        door.delete("curator-2", "watches/" + watch).isProblem(404);

        door.post("", "watches", InboxTest.ROUTE).isProblem(401);
        door.get("", "inbox").isProblem(401);
        door.get("", "inbox/stream").isProblem(401);
        Answer slip = door.post(
                        "curator-2", "watches", "{\"route\": {\"donor\": \"hart\", \"recipient\": \"CL:9999999\"}}")
                .faults("/route/donor")
                .faults("/route/recipient");
        assertThat(slip.json().at("/errors/0/nearest")).isNotEmpty();
        door.post("curator-2", "watches", "{\"claim\": \"EXO-999999\"}").faults("/claim");
        door.post("curator-2", "watches", "{\"claim\": \"EXO-000001\", \"claim\": \"EXO-000002\"}")
                .isProblem(400);
        door.post("curator-2", "inbox/read", "{\"upTo\": \"1\"}").faults("/upTo");
        door.get("curator-2", "inbox?limit=501").isProblem(400);
        door.get("curator-2", "inbox?after=x").faults("?after");
        door.get("curator-2", "inbox?sort=newest&after=1").faults("?after");
        door.get("curator-2", "inbox/stream?after=x").faults("?after");
    }

    @Test
    void nobodyWatchesMoreThanAThousandThings() {
        String claim = Curation.publish(Draft.claim());
        String person = RunningSystem.reviews()
                .post("operator-1", "dataset/claims/" + claim + "/comments", "{\"text\": \"I watch a lot\"}")
                .hasStatus(201)
                .text("/by");
        RunningSystem.database("review")
                .update(
                        """
                        insert into watch (id, person, claim, shown)
                        select gen_random_uuid(), ?::uuid, 1000000 + n, '{}' from generate_series(1, 1000) as n""",
                        person);

        Answer refused = RunningSystem.reviews()
                .post("operator-1", "watches", InboxTest.ROUTE)
                .isProblem(409);

        assertThat(refused.text("/detail")).contains("delete");
        assertThat(refused.json().path("most").asInt()).isEqualTo(1000);
        RunningSystem.database("review").update("delete from watch where person = ?::uuid", person);
        RunningSystem.reviews().post("operator-1", "watches", InboxTest.ROUTE).hasStatus(201);
    }
}
