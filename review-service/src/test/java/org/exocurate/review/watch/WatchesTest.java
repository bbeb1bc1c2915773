package org.exocurate.review.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.exocurate.form.ClaimJson;
import org.exocurate.form.WatchForm;
import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.CargoKind;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.TermRef;
import org.exocurate.model.vocabulary.Term;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.json.StrictJson;
import org.exocurate.review.dataset.PublishedDataset;
import org.exocurate.review.vocabulary.ChangingVocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Whom a claim concerns, by the words in force. */
class WatchesTest {

    private static final PublishedDataset DATABASE = new PublishedDataset();
    private static final ChangingVocabulary WORDS =
            new ChangingVocabulary(DATABASE.sql(), DATABASE.transactions(), change -> {});

    private final RealWatches real = RealWatches.on(DATABASE.sql(), DATABASE.transactions());
    private final UUID person = UUID.randomUUID();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aClaimConcernsWhoeverWatchesItsRouteOrOneAboveIt() {
        Vocabulary vocabulary = becomes(rows(true));
        UUID broad = route("CL:0000001", "UBERON:0000001");
        route("CL:0000004", "UBERON:0000001");
        route("UBERON:0000001", "CL:0000001");

        assertThat(concerned(claim("CL:0000003", "miR-1"), vocabulary)).containsExactly(broad);
        assertThat(concerned(claim("CL:0000001", "miR-1"), vocabulary)).containsExactly(broad);
        assertThat(concerned(claim(null, "miR-1"), vocabulary)).isEmpty();
    }

    @Test
    void aCargoIsWatchedByItsKindItsTermOrItsText() {
        Vocabulary vocabulary = becomes(rows(false));
        UUID kind = cargo(CargoKind.LNCRNA, Optional.empty());
        UUID text = cargo(CargoKind.LNCRNA, Optional.of(TermRef.unresolved("Invented RNA")));
        cargo(CargoKind.MRNA, Optional.of(TermRef.unresolved("Invented RNA")));

        assertThat(concerned(claim("CL:0000002", "invented-rna"), vocabulary)).containsExactly(kind, text);
        assertThat(concerned(claim("CL:0000002", "another"), vocabulary)).containsExactly(kind);
    }

    @Test
    void nothingPassesByAWatchBecauseWordsHaveChanged() {
        becomes(rows(false));
        UUID merged = route("CL:0000004", "UBERON:0000001");
        UUID above = route("CL:0000002", "UBERON:0000001");
        UUID named = cargo(CargoKind.LNCRNA, Optional.of(TermRef.unresolved("soon named")));

        List<Term> rows = new ArrayList<>(rows(true));
        rows.removeIf(term -> term.id().equals("CL:0000004"));
        rows.add(Term.merged("CL:0000004", "CL:0000003"));
        rows.add(new Term("NCBIGENE:77", "SOON1", List.of("soon named"), List.of()));
        Vocabulary vocabulary = becomes(rows);

        assertThat(concerned(claim("CL:0000003", "other"), vocabulary)).containsExactly(merged, above);
        assertThat(concerned(claim("CL:0000004", "other"), vocabulary)).containsExactly(merged, above);
        assertThat(concerned(claim("UBERON:0000001", "NCBIGENE:77"), vocabulary))
                .containsExactly(named);
        assertThat(concerned(claim("UBERON:0000001", "soon-named"), vocabulary)).containsExactly(named);
    }

    @Test
    void theSameAgainIsTheFirst() {
        Vocabulary vocabulary = becomes(rows(false));
        WatchForm form = new WatchForm.OfCargo(CargoKind.LIPID, Optional.of(TermRef.unresolved("Some lipid")));
        Watches.Kept first = real.kept(person, form, vocabulary);

        Watches.Kept again = real.kept(
                person,
                new WatchForm.OfCargo(CargoKind.LIPID, Optional.of(TermRef.unresolved("some-LIPID"))),
                vocabulary);

        assertThat(first.before()).isFalse();
        assertThat(again.before()).isTrue();
        assertThat(again.watch()).isEqualTo(first.watch());
        assertThat(real.kept(UUID.randomUUID(), form, vocabulary).before()).isFalse();
    }

    @Test
    void nobodyWatchesMoreThanOneMay() {
        Vocabulary vocabulary = becomes(rows(false));
        IntStream.rangeClosed(1, RealWatches.MOST)
                .forEach(n -> real.add(person, new WatchForm.OfClaim(new Accession(n)), vocabulary));

        Refused refused = catchThrowableOfType(
                Refused.class, () -> real.add(person, new WatchForm.OfClaim(new Accession(99)), vocabulary));

        assertThat(refused.problem().status()).isEqualTo(409);
        assertThat(refused.problem().detail()).contains("delete");
        assertThat(real.kept(person, new WatchForm.OfClaim(new Accession(1)), vocabulary)
                        .before())
                .isTrue();
        UUID other = UUID.randomUUID();
        assertThat(real.add(other, new WatchForm.OfClaim(new Accession(99)), vocabulary))
                .isNotNull();
    }

    @Test
    void onlyOnesOwnWatchesAreThere() {
        Vocabulary vocabulary = becomes(rows(false));
        UUID first = real.add(person, new WatchForm.OfClaim(new Accession(1)), vocabulary);
        UUID second = real.add(person, new WatchForm.OfClaim(new Accession(2)), vocabulary);
        UUID stranger = UUID.randomUUID();

        assertThat(page(person, Optional.empty())).containsExactly(first, second);
        assertThat(page(person, Optional.of(first))).containsExactly(second);
        assertThat(page(stranger, Optional.empty())).isEmpty();
        assertThat(deleted(stranger, first)).isFalse();
        assertThat(deleted(person, first)).isTrue();
        assertThat(deleted(person, first)).isFalse();
        assertThat(page(person, Optional.empty())).containsExactly(second);
    }

    private Vocabulary becomes(List<Term> rows) {
        WORDS.becomes(rows);
        return WORDS.vocabularies().get();
    }

    private UUID route(String donor, String recipient) {
        return real.add(
                person,
                new WatchForm.OfRoute(TermRef.resolved(donor, donor), TermRef.resolved(recipient, recipient)),
                WORDS.vocabularies().get());
    }

    private UUID cargo(CargoKind kind, Optional<TermRef> term) {
        return real.add(
                person, new WatchForm.OfCargo(kind, term), WORDS.vocabularies().get());
    }

    private List<UUID> page(UUID whose, Optional<UUID> after) {
        return DATABASE.transactions().fresh(() -> real.watches().page(whose, after, 10)).stream()
                .map(Watch::id)
                .toList();
    }

    private boolean deleted(UUID whose, UUID watch) {
        return DATABASE.transactions().fresh(() -> real.watches().delete(whose, watch));
    }

    /** This person's watches that it concerns. */
    private Set<UUID> concerned(Claim claim, Vocabulary vocabulary) {
        Set<UUID> found = new java.util.LinkedHashSet<>();
        DATABASE.transactions().fresh(() -> {
            real.watches().goBy(vocabulary);
            real.watches().eachConcerned(new Accession(500), claim, vocabulary, watcher -> {
                if (watcher.person().equals(person)) {
                    found.addAll(watcher.watches());
                }
            });
        });
        return found;
    }

    private static List<Term> rows(boolean above) {
        return List.of(
                new Term("CL:0000001", "cell", List.of(), List.of()),
                new Term("CL:0000002", "stem cell", List.of(), List.of("CL:0000001")),
                new Term("CL:0000003", "marrow cell", List.of(), above ? List.of("CL:0000002") : List.of()),
                new Term("CL:0000004", "muscle cell", List.of(), List.of()),
                new Term("UBERON:0000001", "heart", List.of(), List.of()));
    }

    /** A donor that is null is left open; a cargo is a gene's id or a text. */
    private static Claim claim(String donor, String cargo) {
        String term = donor == null ? "{}" : "{\"term\":{\"id\":\"%s\",\"label\":\"it\"}}".formatted(donor);
        String molecule = cargo.startsWith("NCBIGENE") ? "{\"id\":\"%s\",\"label\":\"it\"}" : "{\"label\":\"%s\"}";
        return ClaimJson.claim(StrictJson.read(
                """
                {"type":"DELIVERY","aiUse":"NONE","donor":%s,
                 "cargo":{"kind":"LNCRNA","term":%s,"role":"LOADED"},
                 "recipient":{"term":{"id":"UBERON:0000001","label":"heart"}},
                 "effect":{"outcome":"PROTECTIVE"},
                 "evidence":[{"reference":"PMID:1","direction":"SUPPORTS","kind":"PRIMARY"}]}"""
                        .formatted(term, molecule.formatted(cargo))));
    }
}
