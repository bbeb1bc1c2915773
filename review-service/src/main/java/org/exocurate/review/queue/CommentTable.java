package org.exocurate.review.queue;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** What people said on an item. */
@ApplicationScoped
class CommentTable implements PanacheRepositoryBase<Comment, UUID> {

    /** Written at once: what is told of the item is read by plain SQL in the same transaction. */
    void add(Comment comment) {
        persistAndFlush(comment);
    }

    List<Comment> of(List<UUID> items) {
        return list("item in ?1 order by at, id", items);
    }
}
