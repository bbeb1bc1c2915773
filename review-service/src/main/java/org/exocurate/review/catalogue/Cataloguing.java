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
    private final CardTable cards;

    Cataloguing(WordTable words, CardTable cards) {
        this.words = words;
        this.cards = cards;
    }

    /** The change up to which claims are placed. */
    public long head() {
        return cards.head().sequence();
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
        cards.end(
                turns.stream().mapToLong(Turn::accession).toArray(),
                turns.stream().mapToLong(Turn::since).toArray());
        cards.begin(placed(turns).stream().map(Placed::row).toList());
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

        private int of(Trait trait) {
            return numbers.get(trait);
        }

        ObjectNode row() {
            ObjectNode row = JsonNodeFactory.instance.objectNode();
            row.put("accession", turn.accession())
                    .put("version", turn.version())
                    .put("since", turn.since());
            row.put("donor", of(Trait.DONOR))
                    .put("cargo", of(Trait.CARGO))
                    .put("recipient", of(Trait.RECIPIENT))
                    .put("process", of(Trait.PROCESS))
                    .put("condition", of(Trait.CONDITIONS))
                    .put("states", of(Trait.STATES))
                    .put("comparator", of(Trait.COMPARATOR))
                    .put("role", Roles.number(traits.role()))
                    .put("effect", Effect.of(traits, turn.retracted()).code());
            ArrayNode works = row.putArray("works");
            LongStream.of(turn.works()).forEach(works::add);
            return row;
        }
    }
}
