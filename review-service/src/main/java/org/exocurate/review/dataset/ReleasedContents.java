package org.exocurate.review.dataset;

import java.util.function.Consumer;

import org.exocurate.review.files.Contents;

/** The dataset as of a release, for its files. */
record ReleasedContents(Release release, ClaimStateTable states, ChangeTable changes, ContributionTable contributions)
        implements Contents {

    @Override
    public void eachClaim(Consumer<Stated> sink) {
        states.eachStated(release.to(), sink);
    }

    @Override
    public void eachChange(Consumer<Told> sink) {
        changes.each(
                release.from() - 1,
                release.to(),
                change -> sink.accept(new Told(change.type(), ChangeText.of(change))));
    }

    @Override
    public void eachContributor(Consumer<Credit> sink) {
        contributions
                .all(release.to())
                .forEach(one -> sink.accept(new Credit(one.person(), one.proposed(), one.approved(), one.claims())));
    }
}
