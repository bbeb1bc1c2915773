package org.exocurate.review.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.form.ClaimJson;
import org.exocurate.model.claim.Proposal;
import org.exocurate.plumbing.json.StoredJson;
import org.exocurate.plumbing.sql.Columns;
import org.exocurate.review.dataset.AxisKeys;

/** An item as its row keeps it. */
final class ItemRow {

    private ItemRow() {}

    static ReviewItem item(ResultSet row) throws SQLException {
        return new ReviewItem(
                Columns.uuid(row, "id"),
                ReviewStatus.valueOf(row.getString("status")),
                proposal(row),
                Columns.uuid(row, "contributor"),
                Optional.ofNullable(Columns.uuid(row, "previous")),
                row.getLong("submission_version"),
                row.getLong("review_version"),
                Columns.instant(row, "submitted_at"),
                judged(row),
                published(row),
                lease(row));
    }

    private static ReviewItem.Judged judged(ResultSet row) throws SQLException {
        return new ReviewItem.Judged(
                row.getString("verdict"),
                row.getInt("strength"),
                row.getInt("impact"),
                (ObjectNode) StoredJson.read(row.getString("verdict_document")),
                row.getLong("checked_sequence"),
                row.getInt("approvals_needed"),
                row.getLong("grounds_changed"),
                about(row),
                Optional.empty());
    }

    private static AxisKeys about(ResultSet row) throws SQLException {
        return new AxisKeys(
                row.getString("type_group"),
                row.getString("donor"),
                row.getString("cargo_kind"),
                row.getString("cargo"),
                row.getString("recipient"),
                "");
    }

    private static Optional<ReviewItem.Published> published(ResultSet row) throws SQLException {
        String accession = row.getString("accession");
        return accession == null
                ? Optional.empty()
                : Optional.of(new ReviewItem.Published(accession, row.getInt("version")));
    }

    private static Optional<ReviewItem.Lease> lease(ResultSet row) throws SQLException {
        UUID by = Columns.uuid(row, "lease_by");
        Optional<Instant> until = Columns.maybeInstant(row, "lease_until");
        return by == null ? Optional.empty() : until.map(end -> new ReviewItem.Lease(by, end));
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return ClaimJson.proposal(StoredJson.read(row.getString("proposal")))
                .withSelfCited(selfCited(row.getString("self_cited")));
    }

    /** A former version of the service kept nothing of whose work is cited. */
    private static List<Integer> selfCited(String joined) {
        return joined == null || joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(",", -1)).map(Integer::valueOf).toList();
    }

    static String selfCited(ReviewItem item) {
        return item.proposal().selfCited().stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
