package org.exocurate.review.evidence;

import java.util.Arrays;
import java.util.List;

import org.exocurate.model.vocabulary.Term;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyBuilder;

/** A vocabulary of a few terms, just enough to tell what lies below what. */
final class SmallWorld {

    /** Places where many claims can be without touching each other. */
    static final int ORGANS = 100;

    static final Vocabulary VOCABULARY = build();

    private SmallWorld() {}

    private static Vocabulary build() {
        VocabularyBuilder world = new VocabularyBuilder();
        term(world, "UBERON:0000001", "heart");
        term(world, "UBERON:0000002", "cartilage");
        term(world, "CL:0000001", "cardiomyocyte", "UBERON:0000001");
        term(world, "CL:0000002", "stem cell");
        term(world, "CL:0000003", "marrow stem cell", "CL:0000002");
        world.add(new Term("CL:0000004", "endothelial cell", List.of("endotheliocyte"), List.of()));
        term(world, "CL:0000005", "chondrocyte", "UBERON:0000002");
        term(world, "MONDO:0000009", "disease");
        term(world, "MONDO:0000001", "heart disease", "MONDO:0000009");
        term(world, "MONDO:0000002", "myocardial infarction", "MONDO:0000001");
        term(world, "MONDO:0000003", "diabetes", "MONDO:0000009");
        term(world, "MONDO:0000004", "type 2 diabetes", "MONDO:0000003");
        term(world, "MONDO:0000005", "stroke", "MONDO:0000009");
        term(world, "GO:0000001", "cell death");
        term(world, "GO:0000002", "apoptosis", "GO:0000001");
        term(world, "GO:0000003", "inflammation");
        term(world, "mirbase:MI0000001", "hsa-mir-21");
        term(world, "mirbase:MI0000002", "hsa-mir-126");
        term(world, "mirbase.mature:MIMAT0000001", "hsa-miR-21-5p", "mirbase:MI0000001");
        term(world, "mirbase.mature:MIMAT0000002", "hsa-miR-21-3p", "mirbase:MI0000001");
        term(world, "mirbase.mature:MIMAT0000003", "hsa-miR-126-3p", "mirbase:MI0000002");
        for (int organ = 0; organ < ORGANS; organ++) {
            term(world, "UBERON:%07d".formatted(1_000_000 + organ), "organ " + organ);
            term(
                    world,
                    "CL:%07d".formatted(1_000_000 + organ),
                    "cell of organ " + organ,
                    "UBERON:%07d".formatted(1_000_000 + organ));
        }
        return world.build();
    }

    private static void term(VocabularyBuilder world, String id, String label, String... parents) {
        world.add(new Term(id, label, List.of(), Arrays.asList(parents)));
    }
}
