package org.exocurate.review.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cards in the memory of the service, some fifty bytes each, in drawers by donor and recipient. Whoever adds to it shuts others
 * out meanwhile.
 */
final class CardBox {

    private final Map<Integer, Map<Integer, Drawer>> drawers = new HashMap<>();

    // By accession: where its last card lies.
    private Drawer[] drawerOf = new Drawer[1_024];
    private int[] rowOf = new int[1_024];

    private int[] works = new int[1_024];
    private int worksEnd;
    private long last;
    private final Set<Drawer> outOfOrder = new HashSet<>();

    /** The change of the card that was added last. */
    long last() {
        return last;
    }

    /** Adds cards in the order of their changes; each ends the one before of the same claim. Those it has already are passed over. */
    void add(Collection<CardRow> cards, Lexicon lexicon) {
        for (CardRow card : cards) {
            if (card.since() > last) {
                add(card, lexicon);
                last = card.since();
            }
        }
    }

    private void add(CardRow card, Lexicon lexicon) {
        int accession = Math.toIntExact(card.accession());
        int since = Math.toIntExact(card.since());
        if (accession >= rowOf.length) {
            int length = Math.max(accession + 1, rowOf.length * 3 / 2);
            drawerOf = Arrays.copyOf(drawerOf, length);
            rowOf = Arrays.copyOf(rowOf, length);
        }
        if (drawerOf[accession] != null) {
            drawerOf[accession].rows[rowOf[accession] + Drawer.UNTIL] = since;
        }
        int recipient = lexicon.place(card.recipient());
        Drawer drawer = drawers.computeIfAbsent(lexicon.place(card.donor()), none -> new HashMap<>())
                .computeIfAbsent(recipient, none -> new Drawer(lexicon.place(card.donor()), recipient));
        int says = card.role() << Drawer.EFFECT_BITS | card.effect();
        int[] row = {
            accession,
            since,
            Drawer.OPEN,
            lexicon.place(card.cargo()),
            lexicon.place(card.process()),
            lexicon.place(card.conditions()),
            lexicon.place(card.states()),
            lexicon.place(card.comparator()),
            Works.sketch(card.works()) << Drawer.SAYS_BITS | says,
            worksEnd
        };
        drawerOf[accession] = drawer;
        rowOf[accession] = drawer.add(row);
        addWorks(card.works());
        if (drawer.isOutOfOrder()) {
            outOfOrder.add(drawer);
        }
    }

    /** To be done after much was added. */
    void putInOrder() {
        outOfOrder.forEach(drawer -> {
            drawer.putInOrder();
            findAgain(drawer);
        });
        outOfOrder.clear();
    }

    private void findAgain(Drawer drawer) {
        for (int at = 0; at < drawer.end; at += Drawer.ROW) {
            if (drawer.rows[at + Drawer.UNTIL] == Drawer.OPEN) {
                rowOf[drawer.rows[at + Drawer.ACCESSION]] = at;
            }
        }
    }

    /** How many there are, and then each. */
    private void addWorks(List<Long> more) {
        int end = worksEnd + 1 + more.size();
        if (end > works.length) {
            works = Arrays.copyOf(works, Math.max(end, works.length * 3 / 2));
        }
        works[worksEnd++] = more.size();
        for (long work : more) {
            works[worksEnd++] = Works.shortened(work);
        }
    }

    /** The drawers whose donors and recipients are wanted. */
    List<Drawer> of(byte[] donors, byte[] recipients) {
        List<Drawer> wanted = new ArrayList<>();
        drawers.forEach((donor, byRecipient) -> {
            if (donor < donors.length && donors[donor] >= 0) {
                byRecipient.forEach((recipient, drawer) -> {
                    if (recipient < recipients.length && recipients[recipient] >= 0) {
                        wanted.add(drawer);
                    }
                });
            }
        });
        return wanted;
    }

    int[] works() {
        return works;
    }
}
