package org.exocurate.review.profile;

import java.io.InputStream;
import java.util.Optional;

/** Whether a person is let in: {@code {"active": false, "reason": "…"}}. Keeping somebody out needs a reason. */
record ActiveForm(boolean active, Optional<String> reason) {

    private static final int LONGEST = 4_000;

    static ActiveForm read(String contentType, InputStream body) {
        Form form = Form.read(contentType, body);
        if (form.field("active").isEmpty()) {
            form.fault("/active", "active is required: true or false");
        }
        Optional<Boolean> active = form.bool("active");
        Optional<String> reason = form.text("reason", LONGEST);
        if (active.filter(yes -> !yes).isPresent() && form.field("reason").isEmpty()) {
            form.fault("/reason", "reason is required where active is false");
        }
        form.nothingElse();
        form.refuseIfFaulty();
        return new ActiveForm(active.orElseThrow(), reason);
    }
}
