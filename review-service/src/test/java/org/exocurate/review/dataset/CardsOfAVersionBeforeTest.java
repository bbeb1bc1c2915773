package org.exocurate.review.dataset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** While an instance of the version before still runs, it writes cards that do not name the version of their claim. */
class CardsOfAVersionBeforeTest {

    private static final String ALIKE =
            """
            select count(*) from catalogue_card join kept using (accession, since)
            where catalogue_card.version = kept.version""";

    @Test
    void theVersionIsThatOfTheClaimThen() {
        try (RealDataset real = new RealDataset()) {
            new MixedHistory(real, 1).write(40);
            real.byHand("create table kept as select * from catalogue_card");
            real.byHand("create table former as select * from catalogue_card");
            real.byHand("update former set version = null");
            real.byHand("delete from catalogue_card");

            int cards = real.byHand("insert into catalogue_card select * from former");

            assertThat(real.sql.one(ALIKE, row -> row.getInt(1))).contains(cards);
            assertThat(real.sql.one("select max(version) from kept", row -> row.getInt(1)))
                    .hasValueSatisfying(most -> assertThat(most).isGreaterThan(1));
        }
    }
}
