package org.exocurate.review.works;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
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

    /**
     * A notice that was taken in.
     *
     * @param work all identifiers of the work that it is on; none where it only repeats what is in force
     */
    public record Taken(Notice notice, Set<Reference> work) {

        public boolean repeats() {
            return work.isEmpty();
        }
    }

    /** What a request was answered, and the digest of its body. */
    public record Answered(String body, String answer) {}

    /** Takes a notice in, under the lock of the dataset's head; what is in force already is not taken in twice. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Taken take(Reference reference, Notice.Type type, LocalDate date, String source, UUID saidBy) {
        Optional<Notice> inForce = bibliography.now(Set.of(reference)).on(reference);
        Optional<Notice> same = inForce.filter(notice -> notice.says(type, date, source));
        if (same.isPresent()) {
            return new Taken(same.get(), Set.of());
        }
        Notice notice = table.add(reference, type, date, source, saidBy);
        Set<Reference> work = bibliography.work(reference);
        news.accept(new PapersChanged(work));
        return new Taken(notice, work);
    }

    /** In the order in which they came, after a number; on one work, or of one type. */
    public List<Notice> page(long after, Optional<Reference> on, Optional<Notice.Type> type, int most) {
        return table.page(after, on.map(bibliography::work), type, most);
    }

    public Optional<Answered> answered(UUID person, String key) {
        return table.answered(person, key);
    }

    public void remember(UUID person, String key, Answered answered) {
        table.remember(person, key, answered);
    }

    public long count() {
        return table.last();
    }
}
