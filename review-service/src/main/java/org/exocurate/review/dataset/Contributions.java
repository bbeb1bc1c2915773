package org.exocurate.review.dataset;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/** Who proposed and who approved what is published, by random ids. */
@ApplicationScoped
public class Contributions {

    private final ContributionTable table;
    private final HeadTable heads;
    private volatile Everybody lately = new Everybody(-1, List.of());

    Contributions(ContributionTable table, HeadTable heads) {
        this.table = table;
        this.heads = heads;
    }

    /** Everybody who did anything, up to a change; whose claims are most come first. */
    public record Everybody(long sequence, List<Contributor> contributors) {

        public Everybody {
            contributors = List.copyOf(contributors);
        }
    }

    /** The newest first, before a change. */
    public List<Contribution> page(UUID person, long before, int most) {
        return table.page(person, before, most);
    }

    public Contributor of(UUID person) {
        return table.of(person);
    }

    /** Counted once for each state of the dataset, however often it is asked. */
    public Everybody everybody() {
        long sequence = heads.read().sequence();
        Everybody known = lately;
        if (known.sequence() != sequence) {
            known = new Everybody(sequence, table.all(sequence));
            lately = known;
        }
        return known;
    }
}
