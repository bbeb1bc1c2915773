package org.exocurate.review.webhook;

import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.exocurate.review.people.Erased;
import org.exocurate.review.people.Holding;

/** Where a person is told of what happens: shown to the person but for the secrets, and given up with them. */
@ApplicationScoped
class PersonalWebhooks implements Holding {

    private final WebhookTable table;
    private final NoticeTable notices;

    PersonalWebhooks(WebhookTable table, NoticeTable notices) {
        this.table = table;
        this.notices = notices;
    }

    @Override
    public Map<String, Records> records() {
        return Map.of("webhooks", table::of);
    }

    /** Its secrets and its log go with a webhook. */
    void on(@Observes Erased erased) {
        table.forget(erased.person());
        notices.forget(erased.person());
    }
}
