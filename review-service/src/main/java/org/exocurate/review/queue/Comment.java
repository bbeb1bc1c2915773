package org.exocurate.review.queue;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.SourceType;

/** One remark on an item; written once, never changed. */
@Entity
@Table(name = "review_comment")
class Comment {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID item;

    @Column(updatable = false)
    private UUID person;

    @Column(updatable = false)
    private String text;

    @CreationTimestamp(source = SourceType.DB)
    private Instant at;

    /** For Hibernate. */
    protected Comment() {}

    Comment(UUID id, UUID item, UUID person, String text) {
        this.id = id;
        this.item = item;
        this.person = person;
        this.text = text;
    }

    UUID id() {
        return id;
    }

    UUID item() {
        return item;
    }

    UUID by() {
        return person;
    }

    String text() {
        return text;
    }

    Instant at() {
        return at;
    }
}
