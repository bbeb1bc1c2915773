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

    /** By donor and recipient, and those of each donor. */
    private final Map<Long, Drawer> drawers = new HashMap<>();

    private final Map<Integer, List<Drawer>> ofDonor = new HashMap<>();

    // By accession: where its last card lies.
    private Drawer[] drawerOf = new Drawer[1_024];
    private int[] placeOf = new int[1_024];

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
        if (accession >= placeOf.length) {
            int length = Math.max(accession + 1, placeOf.length * 3 / 2);
            drawerOf = Arrays.copyOf(drawerOf, length);
            placeOf = Arrays.copyOf(placeOf, length);
        }
        if (drawerOf[accession] != null) {
            drawerOf[accession].end(placeOf[accession], since);
        }
        Drawer drawer = drawer(lexicon.place(card.donor()), lexicon.place(card.recipient()));
        int says = card.role() << Drawer.EFFECT_BITS | card.effect();
        int[] fields = {
            accession,
            since,
            Drawer.OPEN,
            lexicon.place(card.cargo()),
            lexicon.place(card.process()),
            lexicon.place(card.conditions()),
            lexicon.place(card.states()),
            lexicon.place(card.comparator()),
            Works.sketch(card.works()) << Drawer.SAYS_BITS | says,
            worksEnd,
            card.version()
        };
        drawerOf[accession] = drawer;
        placeOf[accession] = drawer.add(fields);
        addWorks(card.works());
        if (drawer.isOutOfOrder()) {
            outOfOrder.add(drawer);
        }
    }

    private Drawer drawer(int donor, int recipient) {
        return drawers.computeIfAbsent((long) donor << Integer.SIZE | recipient, none -> {
            Drawer drawer = new Drawer(donor, recipient);
            ofDonor.computeIfAbsent(donor, first -> new ArrayList<>()).add(drawer);
            return drawer;
        });
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
        for (int place = 0; place < drawer.count(); place++) {
            if (drawer.get(Drawer.UNTIL, place) == Drawer.OPEN) {
                placeOf[drawer.get(Drawer.ACCESSION, place)] = place;
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
        ofDonor.forEach((donor, its) -> {
            if (donor < donors.length && donors[donor] >= 0) {
                for (Drawer drawer : its) {
                    if (drawer.recipient < recipients.length && recipients[drawer.recipient] >= 0) {
                        wanted.add(drawer);
                    }
                }
            }
        });
        return wanted;
    }

    int[] works() {
        return works;
    }
}
