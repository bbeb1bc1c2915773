package org.exocurate.review.catalogue;

import java.util.List;

/** The catalogue as one transaction sees it, as of a sequence, for a claim that cites some works. */
public final class View {

    private final Catalogue catalogue;
    private final Lexicon lexicon;
    private final long asOf;
    private final Works works;
    private final long but;
    private final List<CardRow> own;
    private final Remembered remembered;

    View(
            Catalogue catalogue,
            Lexicon lexicon,
            long asOf,
            Works works,
            long but,
            List<CardRow> own,
            Remembered remembered) {
        this.remembered = remembered;
        this.catalogue = catalogue;
        this.lexicon = lexicon;
        this.asOf = asOf;
        this.works = works;
        this.but = but;
        this.own = own;
    }

    /** The words of all cards. */
    public Lexicon lexicon() {
        return lexicon;
    }

    /** All cards that are wanted, in groups; of each group the first so many. */
    public List<Group> groups(Sorting sorting, int most, Grouping grouping) {
        Sift sift = new Sift(sorting, remembered.of(sorting.asker()), asOf, but, works, most, grouping);
        catalogue.sift(sift, own);
        remembered.keep(sorting.asker(), sift.alike());
        return sift.groups();
    }
}
