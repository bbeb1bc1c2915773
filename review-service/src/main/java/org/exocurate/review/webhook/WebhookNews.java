package org.exocurate.review.webhook;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Hands on what owners of webhooks have to know, each once. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class WebhookNews {

    private final NoticeTable notices;

    WebhookNews(NoticeTable notices) {
        this.notices = notices;
    }

    /** The next that were not handed on before; if the transaction fails they have not been now. */
    public List<WebhookNotice> take(int most) {
        return notices.take(most);
    }

    /** How many wait to be handed on. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public long waiting() {
        return notices.waiting();
    }
}
