package org.exocurate.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.exocurate.model.vocabulary.Names;
import org.exocurate.model.vocabulary.Resolution;
import org.exocurate.model.vocabulary.Slot;
import org.exocurate.model.vocabulary.Term;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyBuilder;
import org.exocurate.model.vocabulary.VocabularyFiles;

import static org.assertj.core.api.Assertions.assertThat;

/** The vocabulary at full size, on the tables that lie beside the project; left out where they do not. */
class LargeTablesTest {

    static final List<String> TABLES = List.of(
            "tissues",
            "cell_types",
            "cell_lines",
            "diseases",
            "processes",
            "genes_human",
            "genes_mouse",
            "genes_rat",
            "lipids_chebi",
            "mirna_mature",
            "mirna_precursor",
            "species");

    private static Vocabulary vocabulary;

    @BeforeAll
    static void load() {
        Optional<Path> folder = folder();
        Assumptions.assumeTrue(folder.isPresent(), "the large tables are not here");
        VocabularyBuilder builder = new VocabularyBuilder();
        VocabularyFiles.packagedRows(builder::add);
        VocabularyFiles.packagedOverlay(builder::add);
        TABLES.forEach(table -> read(folder.get(), table, builder::add));
        vocabulary = builder.build();
    }

    private static Optional<Path> folder() {
        return Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
                .map(at -> at.resolve("shared/seeds/vocabulary"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static void read(Path folder, String table, Consumer<Term> each) {
        try (InputStream in = Files.newInputStream(folder.resolve(table + ".tsv"))) {
            OntologyFile.Report report = OntologyFile.read(in, OntologyFile.Format.TSV, 1L << 30, each);
            assertThat(report.faults()).as(table).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noTermIsAboveItself() {
        assertThat(vocabulary.size()).isGreaterThan(60_000);
        assertThat(vocabulary.inCircles()).isEmpty();
    }

    @Test
    void noRegulationIsBelowWhatItRegulates() {
        Pattern regulation = Pattern.compile("(?:positive |negative )?regulation of (.+)");
        Map<String, Term> rows = new HashMap<>();
        read(folder().orElseThrow(), "processes", row -> rows.put(row.id(), row));

        List<String> listed = rows.values().stream()
                .flatMap(row -> {
                    Matcher name = regulation.matcher(row.label());
                    return name.matches()
                            ? row.parents().stream()
                                    .filter(rows::containsKey)
                                    .filter(parent -> goesBy(rows.get(parent), name.group(1)))
                                    .map(parent -> row.id() + " " + parent)
                            : Stream.<String>empty();
                })
                .toList();

        assertThat(listed).hasSizeGreaterThanOrEqualTo(709);
        assertThat(listed).map(pair -> pair.split(" ", 2)).noneMatch(pair -> vocabulary.isBelow(pair[0], pair[1]));
    }

    private static boolean goesBy(Term term, String name) {
        return Stream.concat(Stream.of(term.label()), term.synonyms().stream())
                .anyMatch(each -> Names.fold(each).equals(Names.fold(name)));
    }

    @ParameterizedTest
    @CsvSource({
        "miR-21-5p, mirna:miR-21-5p, current in human",
        "mmu-miR-21a-5p, mirna:miR-21-5p, renamed in the mouse",
        "RNO-MIR-21-5P, mirna:miR-21-5p, other case",
        "miR-21*, mirna:miR-21-3p, starred",
        "miR-21, mirna:mir-21, without an arm: the stem-loop",
        "miR-199a, mirna:mir-199a, above its copies",
        "miR-199a*, mirna:miR-199a-3p, starred",
        "hsa-let-7a*, mirna:let-7a-3p, starred; in the mouse it is another",
        "mmu-let-7a*, mirna:let-7a-1-3p, starred; in human it is another",
        "hsa-miR-9*, mirna:miR-9-3p, starred; in the rat it is another",
        "rno-miR-9*, mirna:miR-9a-3p, starred; in human it is another",
        "miR-9, mirna:mir-9, a pig has a mature one of this name",
        "miR-126-5p, mirna:miR-126-5p, current in human",
        "mmu-miR-126a-5p, mirna:miR-126-5p, renamed",
        "miR-126*, mirna:miR-126-5p, a star that is the 5p arm",
        "miR-126, mirna:mir-126, the stem-loop",
        "miR-1, mirna:mir-1, above its copies",
        "miR-1-3p, mirna:miR-1-3p, current",
        "mmu-miR-1a-3p, mirna:miR-1a-3p, never bore the other name with an arm",
        "rno-miR-1*, mirna:miR-1-5p, starred in the rat alone",
        "miR-133, mirna:mir-133a-1, older in the mouse; the sheep's stem-loop comes last",
        "miR-133a, mirna:mir-133a, above its copies",
        "miR-133b, mirna:miR-133b, current in human without an arm",
        "miR-17, mirna:mir-17, the stem-loop before the old name of the guide strand",
        "miR-17-3p, mirna:miR-17-3p, current",
        "rno-miR-17-1-3p, mirna:miR-17-3p, was rno-miR-17-3p",
        "miR-208, mirna:mir-208a, an older name of the stem-loop and of its guide strand",
        "miR-486, mirna:miR-486, current in the rat",
        "mmu-miR-486a-5p, mirna:miR-486-5p, was mmu-miR-486-5p",
        "mmu-miR-3107-5p, mirna:miR-486b-5p, renamed after another",
        "miR-378, mirna:mir-378a, older in human; the cow's stem-loop comes last",
        "miR-122a, mirna:mir-122, older in human; the macaque's stem-loop comes last",
        "MIMAT0000138, mirna:miR-126-3p, accession of the mouse",
        "mirbase.mature:MIMAT0000445, mirna:miR-126-3p, accession as CURIE",
        "MI0000471, mirna:mir-126, accession of a stem-loop",
        "mirbase:MI0000153, mirna:mir-126a, accession of a stem-loop as CURIE",
        "mirna:miR-126a-3p, mirna:miR-126-3p, our CURIE of a name that was joined",
    })
    void aMiRnaIsTheMoleculeItsHistorySays(String name, String id, String why) {
        assertThat(vocabulary.resolve(name, Slot.MIRNA))
                .as(why)
                .isInstanceOfSatisfying(
                        Resolution.Known.class,
                        known -> assertThat(known.term().id()).isEqualTo(id));
    }

    @ParameterizedTest
    @CsvSource({"miR-9*, miR-9-3p, miR-9a-3p", "let-7a*, let-7a-1-3p, let-7a-3p", "miR-34b*, miR-34b-3p, miR-34b-5p"})
    void aStarThatMeansDifferentMoleculesInDifferentSpeciesHasToBeSaidWhich(String name, String one, String other) {
        assertThat(vocabulary.resolve(name, Slot.MIRNA))
                .isInstanceOfSatisfying(Resolution.Wrong.class, wrong -> assertThat(wrong.nearest())
                        .containsExactly("mirna:" + one + " " + one, "mirna:" + other + " " + other));
    }

    @Test
    void theArmsOfAStemLoopAreBelowItInEverySpecies() {
        assertThat(vocabulary.descendants("mirna:mir-126")).contains("mirna:miR-126-3p", "mirna:miR-126-5p");
        assertThat(vocabulary.descendants("mirna:let-7a")).contains("mirna:let-7a-5p", "mirna:let-7a-1-3p");
        assertThat(vocabulary.isBelow("mirna:miR-126-3p", "mirna:miR-126-5p")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "cardiomyocite, RECIPIENT, CL:0000746",
        "endothelail cell, DONOR, CL:0000115",
        "mir21, MIRNA, mirna:miR-21-5p",
        "osteoartritis, CONDITION, MONDO:0005178",
        "apoptotic proces, PROCESS, GO:0006915",
    })
    void aMistypedNameIsFoundAmongAllAtItsPlace(String typed, Slot slot, String id) {
        assertThat(vocabulary.search(typed, term -> slot.takes(term.id()), 50))
                .extracting(Term::id)
                .contains(id);
    }

    @Test
    void genesOfOneSymbolAreOneTerm() {
        Term human = vocabulary.term("ncbigene:7157").orElseThrow();

        assertThat(vocabulary.resolve("Trp53", Slot.GENE)).isNotInstanceOf(Resolution.Unknown.class);
        assertThat(vocabulary.resolve("TP53", Slot.GENE)).isEqualTo(new Resolution.Known(human, ""));
        assertThat(vocabulary.resolve("tp53", Slot.GENE)).isEqualTo(new Resolution.Known(human, ""));
    }
}
