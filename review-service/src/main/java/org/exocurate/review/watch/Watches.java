package org.exocurate.review.watch;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.exocurate.form.WatchForm;
import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.CargoKind;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.vocabulary.Slot;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.plumbing.audit.Act;
import org.exocurate.plumbing.audit.Audit;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.ids.Uuid7;

/** Keeps what people watch, by what its words mean in the vocabulary in force, and finds whom a claim concerns. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Watches {

    private final WatchTable table;
    private final WatchConfig config;
    private final Audit audit;

    Watches(WatchTable table, WatchConfig config, Audit audit) {
        this.audit = audit;
        this.table = table;
        this.config = config;
    }

    /**
     * A watch, and whether it was there before.
     */
    record Kept(Watch watch, boolean before) {}

    /** Adds a watch; one that means the same is the same. The vocabulary is held, so that no other comes into force meanwhile. */
    Kept add(UUID person, WatchForm asked, Vocabulary vocabulary) {
        WatchRow row = WatchRow.of(asked, new WatchedWords(vocabulary));
        table.lock(person);
        Optional<Watch> same = table.same(person, row);
        if (same.isPresent()) {
            return new Kept(same.get(), true);
        }
        if (table.count(person) >= config.most()) {
            throw Refused.conflict(
                    "you watch as much as one may: delete a watch, or watch a broader route, or a kind of cargo",
                    Map.of("most", config.most()));
        }
        Watch added = table.add(Uuid7.next(), person, row);
        audit.add(Act.of("watch.add", added.id()).by(person));
        return new Kept(added, false);
    }

    List<Watch> page(UUID person, Optional<UUID> after, int most) {
        return table.page(person, after.orElse(new UUID(0, 0)), most);
    }

    Optional<Watch> one(UUID person, UUID id) {
        return table.one(person, id);
    }

    /** Whether there was such a watch of this person. */
    boolean delete(UUID person, UUID id) {
        boolean gone = table.delete(person, id);
        if (gone) {
            audit.add(Act.of("watch.delete", id).by(person));
        }
        return gone;
    }

    /**
     * Everyone whom a claim concerns: who watches it, its route or its cargo, or something broader. Watches go by this vocabulary,
     * or {@link #goBy} was forgotten.
     */
    public void eachConcerned(Accession accession, Claim claim, Vocabulary vocabulary, Consumer<Watcher> sink) {
        WatchedWords words = new WatchedWords(vocabulary);
        table.eachConcerned(
                accession.number(),
                words.donor(claim),
                words.recipient(claim),
                claim.cargo().kind().name(),
                words.cargo(claim),
                sink);
    }

    /** Everyone who watches this very claim. */
    public void eachOfClaim(Accession accession, Consumer<Watcher> sink) {
        table.eachOfClaim(accession.number(), sink);
    }

    /**
     * Lets all watches go by this version of the vocabulary, which is held: an id that was merged into another since is that
     * other, and a text that has become a name is its term, so that nothing passes by a watch because words have changed.
     */
    public void goBy(Vocabulary vocabulary) {
        if (table.vocabulary().equals(vocabulary.version())) {
            return;
        }
        WatchedWords words = new WatchedWords(vocabulary);
        table.donorsMean(keys(table.donors(), words, Slot.DONOR));
        table.recipientsMean(keys(table.recipients(), words, Slot.RECIPIENT));
        kindsBySlot().forEach((slot, kinds) -> table.cargosMean(kinds, keys(table.cargos(kinds), words, slot)));
        table.goBy(vocabulary.version());
    }

    private static Map<String, String> keys(List<String> given, WatchedWords words, Slot slot) {
        Map<String, String> keys = new LinkedHashMap<>();
        given.forEach(word -> keys.put(word, words.key(word, slot)));
        return keys;
    }

    private static Map<Slot, Set<String>> kindsBySlot() {
        return Arrays.stream(CargoKind.values())
                .collect(Collectors.groupingBy(Slot::of, Collectors.mapping(Enum::name, Collectors.toSet())));
    }
}
