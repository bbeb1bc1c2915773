package org.exocurate.review.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.event.ReviewEvent;

/** Hands on the steps of reviews that people may want to hear of, each once. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ReviewNews {

    private final NewsTable news;

    ReviewNews(NewsTable news) {
        this.news = news;
    }

    /**
     * A step of a review.
     *
     * @param by either service's id of who did it; empty where the system did
     * @param contributor submission-service's id of whose submission it is
     * @param published what came of the item
     */
    public record Step(
            UUID item,
            long number,
            ReviewEvent.Step step,
            Instant at,
            Optional<UUID> by,
            Optional<String> detail,
            UUID contributor,
            Optional<ReviewItem.Published> published) {

        /** The number of the accession that came of the item. */
        public Optional<Long> accession() {
            return published.flatMap(claim -> Accession.read(claim.accession())).map(Accession::number);
        }
    }

    /**
     * The next steps that were not handed on before; if the transaction fails they have not been now. They are picked by being
     * there, not by a number: steps of different items become visible in any order.
     */
    public List<Step> take(int most) {
        return news.take(most);
    }

    /** Who had commented or decided by then on an item, or on the rejected ones that it takes up. */
    public Set<UUID> tookPart(UUID item, Instant until) {
        return news.tookPart(item, until);
    }

    /** How many steps wait to be handed on. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public long waiting() {
        return news.waiting();
    }
}
