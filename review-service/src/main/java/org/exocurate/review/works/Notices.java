package org.exocurate.review.works;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.exocurate.model.claim.Reference;

/** What was said of papers since they were published: of each work, the notice that came last is in force. */
@ApplicationScoped
public class Notices {

    private final NoticeTable table;
    private final Bibliography bibliography;
    private final Consumer<PapersChanged> news;

    @Inject
    Notices(NoticeTable table, Bibliography bibliography, Event<PapersChanged> news) {
        this(table, bibliography, (Consumer<PapersChanged>) news::fire);
    }

    Notices(NoticeTable table, Bibliography bibliography, Consumer<PapersChanged> news) {
        this.table = table;
        this.bibliography = bibliography;
        this.news = news;
    }

    /** What somebody says of a paper. */
    public record Said(Reference reference, Notice.Type type, LocalDate date, String source) {}

    /**
     * Notices that were taken in.
     *
     * @param notices the new ones, in order
     * @param works all identifiers of the works that they are on
     * @param repeated those in force that were only said again
     */
    public record Taken(List<Notice> notices, Set<Reference> works, List<Notice> repeated) {

        public Taken {
            notices = List.copyOf(notices);
            works = Set.copyOf(works);
            repeated = List.copyOf(repeated);
        }

        Taken and(Taken more) {
            return new Taken(both(notices, more.notices), union(works, more.works), both(repeated, more.repeated));
        }

        private static List<Notice> both(List<Notice> one, List<Notice> other) {
            return Stream.concat(one.stream(), other.stream()).toList();
        }

        private static Set<Reference> union(Set<Reference> one, Set<Reference> other) {
            return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
        }
    }

    /** Takes notices in, in their order, under the lock of the dataset's head; what is in force already is not taken in twice. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Taken take(List<Said> said, UUID saidBy) {
        KnownWorks known = bibliography.now(said.stream().map(Said::reference).collect(Collectors.toSet()));
        Taken taken = new Taken(List.of(), Set.of(), List.of());
        List<Said> run = new ArrayList<>();
        Set<Reference> inRun = new HashSet<>();
        for (Said one : said) {
            // Two on one work: the second is held against the first, which has to be in force by then.
            if (!inRun.add(known.works().of(one.reference()))) {
                taken = taken.and(run(run, saidBy));
                run.clear();
                inRun.clear();
                inRun.add(known.works().of(one.reference()));
            }
            run.add(one);
        }
        taken = taken.and(run(run, saidBy));
        if (!taken.works().isEmpty()) {
            news.accept(new PapersChanged(taken.works()));
        }
        return taken;
    }

    /** No two of these are on one work. */
    private Taken run(List<Said> run, UUID saidBy) {
        KnownWorks known = bibliography.now(run.stream().map(Said::reference).collect(Collectors.toSet()));
        List<Notice> repeated = new ArrayList<>();
        List<Said> fresh = new ArrayList<>();
        for (Said said : run) {
            known.on(said.reference())
                    .filter(notice -> notice.says(said.type(), said.date(), said.source()))
                    .ifPresentOrElse(repeated::add, () -> fresh.add(said));
        }
        Set<Reference> works = fresh.stream()
                .flatMap(said -> known.works().identifiers(said.reference()).stream())
                .collect(Collectors.toSet());
        return new Taken(table.add(fresh, saidBy), works, repeated);
    }

    /** In the order in which they came, after a number; on one work, or of one type. */
    public List<Notice> page(long after, Optional<Reference> on, Optional<Notice.Type> type, int most) {
        return table.page(after, on.map(bibliography::work), type, most);
    }

    public long count() {
        return table.last();
    }
}
