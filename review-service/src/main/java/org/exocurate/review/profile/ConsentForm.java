package org.exocurate.review.profile;

import java.io.InputStream;
import java.util.Optional;

import org.exocurate.review.people.Consent;

/** What is shown from now on: {@code {"consent": {"name": true, "orcid": true, "organisation": false}}}; what is left out stays. */
final class ConsentForm {

    private ConsentForm() {}

    static Consent read(String contentType, InputStream body) {
        Form form = Form.read(contentType, body);
        Optional<Form> sent = form.object("consent");
        Optional<Consent> consent = sent.map(ConsentForm::consent);
        if (sent.isEmpty()) {
            form.fault("/consent", "consent is required: an object of name, orcid, organisation, each true or false");
        }
        form.nothingElse();
        form.refuseIfFaulty();
        return consent.orElseThrow();
    }

    private static Consent consent(Form sent) {
        Consent consent = new Consent(sent.bool("name"), sent.bool("orcid"), sent.bool("organisation"));
        sent.nothingElse();
        return consent;
    }
}
