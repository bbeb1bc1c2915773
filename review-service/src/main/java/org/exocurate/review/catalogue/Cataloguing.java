package org.exocurate.review.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Places claims as they change, in the transaction that changes them and under the dataset's lock. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Cataloguing {

    private final WordTable words;
    private final ShelfTable shelves;
    private final CardTable cards;

    Cataloguing(WordTable words, ShelfTable shelves, CardTable cards) {
        this.words = words;
        this.shelves = shelves;
        this.cards = cards;
    }

    /** The change up to which claims are placed. */
    public long head() {
        return cards.head();
    }

    /** What claims are from these changes on; with them, all changes up to the head are in. */
    public void follow(List<Turn> turns, long head) {
        List<Turn> batch = new ArrayList<>();
        Set<Long> accessions = new HashSet<>();
        for (Turn turn : turns) {
            if (!accessions.add(turn.accession())) {
                place(batch);
                batch.clear();
                accessions.clear();
                accessions.add(turn.accession());
            }
            batch.add(turn);
        }
        place(batch);
        cards.move(head);
    }

    private void place(List<Turn> turns) {
        if (turns.isEmpty()) {
            return;
        }
        List<Placed> placed = placed(turns);
        Map<ShelfTable.Key, ShelfTable.More> more = new HashMap<>();
        placed.forEach(card -> card.keys()
                .forEach(key -> more.merge(key, new ShelfTable.More(1, 1L << card.effect()), ShelfTable.More::and)));
        Map<ShelfTable.Key, Long> ids = shelves.add(more);
        cards.end(
                turns.stream().mapToLong(Turn::accession).toArray(),
                turns.stream().mapToLong(Turn::since).toArray());
        cards.begin(placed.stream().map(card -> card.row(ids)).toList());
    }

    private List<Placed> placed(List<Turn> turns) {
        List<Traits> traits =
                turns.stream().map(turn -> Traits.of(turn.claim())).toList();
        Map<Trait, Map<String, Integer>> numbers = words.numbers(traits);
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            Map<Trait, Integer> mine = new HashMap<>();
            traits.get(i)
                    .words()
                    .forEach((trait, word) -> mine.put(trait, numbers.get(trait).get(word)));
            placed.add(new Placed(turns.get(i), traits.get(i), mine));
        }
        return placed;
    }

    /** A claim and the numbers of its words. */
    private record Placed(Turn turn, Traits traits, Map<Trait, Integer> numbers) {

        int effect() {
            return Effect.of(traits, turn.retracted()).code();
        }

        private int of(Trait trait) {
            return numbers.get(trait);
        }

        List<ShelfTable.Key> keys() {
            return List.of(
                    key(Shelf.Leg.ROUTE, 0),
                    key(Shelf.Leg.TOPIC, of(Trait.PROCESS)),
                    key(Shelf.Leg.PLACE, of(Trait.CONDITIONS)));
        }

        private ShelfTable.Key key(Shelf.Leg leg, int word) {
            return new ShelfTable.Key(leg, of(Trait.CARGO), word, of(Trait.RECIPIENT), of(Trait.DONOR));
        }

        ObjectNode row(Map<ShelfTable.Key, Long> ids) {
            ObjectNode row = JsonNodeFactory.instance.objectNode();
            row.put("accession", turn.accession()).put("since", turn.since());
            keys().forEach(key -> row.put(key.leg().column, ids.get(key)));
            row.put("donor", of(Trait.DONOR))
                    .put("cargo", of(Trait.CARGO))
                    .put("recipient", of(Trait.RECIPIENT))
                    .put("process", of(Trait.PROCESS))
                    .put("condition", of(Trait.CONDITIONS))
                    .put("states", of(Trait.STATES))
                    .put("comparator", of(Trait.COMPARATOR))
                    .put("role", Card.number(traits.role()))
                    .put("effect", effect());
            long[] works = turn.works();
            fill(row.putArray("works"), LongStream.of(works));
            fill(row.putArray("cited"), Citation.at(ids.get(keys().get(1)), works));
            return row;
        }

        private static void fill(ArrayNode array, LongStream numbers) {
            numbers.forEach(array::add);
        }
    }
}
