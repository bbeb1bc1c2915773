package org.exocurate.review.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.form.ClaimJson;
import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Target;
import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;
import org.exocurate.review.dataset.AxisKeys;
import org.exocurate.review.dataset.ClaimConditions;

/** Where the items stand. */
@ApplicationScoped
class ReviewItemTable {

    static final String COLUMNS =
            """
            id, status, proposal, contributor, previous, submission_version, review_version, submitted_at, verdict,
            strength, impact, verdict_document, checked_sequence, approvals_needed, grounds_changed, accession, version, lease_by,
            case when lease_until > clock_timestamp() then lease_until end as lease_until, type_group, donor, cargo_kind,
            cargo, recipient, array_to_string(self_cited, ',') as self_cited""";

    private static final String INSERT =
            """
            insert into review_item (id, kind, status, proposal, contributor, previous, submission_version, review_version,
                submitted_at, opened_at, changed_at, verdict, strength, impact, verdict_document, checked_sequence,
                approvals_needed, target, type_group, donor, cargo_kind, cargo, recipient, words, cited, self_cited)
            select id, kind, status, proposal, contributor, previous, submission_version, review_version, submitted_at,
                clock_timestamp(), clock_timestamp(), verdict, strength, impact, verdict_document, checked_sequence,
                approvals_needed, target, type_group, donor, cargo_kind, cargo, recipient,
                string_to_array(words, chr(31)), string_to_array(cited, chr(31)), string_to_array(self_cited, ',')::integer[]
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as item(id, kind, status, proposal, contributor, previous, submission_version, review_version,
                    submitted_at, verdict, strength, impact, verdict_document, checked_sequence, approvals_needed,
                    target, type_group, donor, cargo_kind, cargo, recipient, words, cited, self_cited)""";

    private static final String UPDATE =
            """
            update review_item
            set status = ?, proposal = ?, submission_version = ?, review_version = ?, verdict = ?, strength = ?, impact = ?,
                verdict_document = ?, checked_sequence = ?, approvals_needed = ?, grounds_changed = ?, accession = ?, version = ?,
                type_group = ?, donor = ?, cargo_kind = ?, cargo = ?, recipient = ?, words = ?, cited = ?,
                self_cited = string_to_array(?, ',')::integer[], changed_at = clock_timestamp()
            where id = ?""";

    private static final String FIND = "select " + COLUMNS + " from review_item where id = ?";
    private static final String LOCK = FIND + " for update";

    private static final String OPEN_ON =
            "select " + COLUMNS + " from review_item where target = ? and status = 'OPEN' order by id for update";

    private static final String OPEN_AFTER =
            "select " + COLUMNS + " from review_item where status = 'OPEN' and id > ? order by id limit ?";

    private static final String LEASE =
            """
            update review_item set lease_by = ?, lease_until = clock_timestamp() + make_interval(secs => ?)
            where id = ? returning lease_until""";

    private static final String UNLEASE = "update review_item set lease_by = null, lease_until = null where id = ?";

    private final Sql sql;

    ReviewItemTable(Sql sql) {
        this.sql = sql;
    }

    /** On where an item stands. */
    static ClaimConditions conditions() {
        return new ClaimConditions("review_item");
    }

    void insertAll(List<ReviewItem> items) {
        sql.update(
                INSERT,
                array(items, UUID[]::new, ReviewItem::id),
                array(items, String[]::new, item -> item.proposal().kind().name()),
                array(items, String[]::new, item -> item.status().name()),
                array(items, String[]::new, item -> ClaimJson.write(item.proposal())
                        .toString()),
                array(items, UUID[]::new, ReviewItem::contributor),
                array(items, UUID[]::new, item -> item.previous().orElse(null)),
                array(items, Long[]::new, ReviewItem::submissionVersion),
                array(items, Long[]::new, ReviewItem::reviewVersion),
                array(items, Instant[]::new, ReviewItem::submittedAt),
                array(items, String[]::new, item -> item.verdict().word()),
                array(items, Long[]::new, item -> (long) item.verdict().urgency()),
                array(items, Long[]::new, item -> (long) item.verdict().impact()),
                array(
                        items,
                        String[]::new,
                        item -> CanonicalJson.of(item.verdict().document())),
                array(items, Long[]::new, item -> item.verdict().sequence()),
                array(items, Long[]::new, item -> (long) item.verdict().approvalsNeeded()),
                array(items, String[]::new, ReviewItemTable::target),
                about(items, AxisKeys::typeGroup),
                about(items, AxisKeys::donor),
                about(items, AxisKeys::cargoKind),
                about(items, AxisKeys::cargo),
                about(items, AxisKeys::recipient),
                array(items, String[]::new, item -> ItemWords.joined(ItemWords.words(item.proposal()))),
                array(items, String[]::new, item -> ItemWords.joined(ItemWords.cited(item.proposal()))),
                array(items, String[]::new, ItemRow::selfCited));
    }

    private static String target(ReviewItem item) {
        Target target = item.proposal().target();
        return target == null ? null : target.accession().toString();
    }

    private static String[] about(List<ReviewItem> items, Function<AxisKeys, String> key) {
        return array(items, String[]::new, item -> key.apply(item.verdict().about()));
    }

    private static <T> T[] array(List<ReviewItem> items, IntFunction<T[]> room, Function<ReviewItem, T> column) {
        return items.stream().map(column).toArray(room);
    }

    void update(ReviewItem item) {
        ReviewItem.Judged verdict = item.verdict();
        sql.update(
                UPDATE,
                item.status(),
                ClaimJson.write(item.proposal()).toString(),
                item.submissionVersion(),
                item.reviewVersion(),
                verdict.word(),
                verdict.urgency(),
                verdict.impact(),
                CanonicalJson.of(verdict.document()),
                verdict.sequence(),
                verdict.approvalsNeeded(),
                verdict.groundsChanged(),
                item.published().map(ReviewItem.Published::accession).orElse(null),
                item.published().map(ReviewItem.Published::version).orElse(null),
                verdict.about().typeGroup(),
                verdict.about().donor(),
                verdict.about().cargoKind(),
                verdict.about().cargo(),
                verdict.about().recipient(),
                ItemWords.words(item.proposal()),
                ItemWords.cited(item.proposal()),
                ItemRow.selfCited(item),
                item.id());
    }

    Optional<ReviewItem> find(UUID id) {
        return sql.one(FIND, ItemRow::item, id);
    }

    /** The item, held against everybody else until the transaction ends. */
    Optional<ReviewItem> lock(UUID id) {
        return sql.one(LOCK, ItemRow::item, id);
    }

    /** The open items about a claim, held against everybody else until the transaction ends. */
    List<ReviewItem> lockOpenOn(Accession claim) {
        return sql.list(OPEN_ON, ItemRow::item, claim.toString());
    }

    /** A run of the open items, oldest first. */
    List<ReviewItem> openAfter(UUID after, int most) {
        return sql.list(OPEN_AFTER, ItemRow::item, after, most);
    }

    Instant lease(UUID id, UUID person, long seconds) {
        return sql.one(LEASE, row -> Columns.instant(row, "lease_until"), person, seconds, id)
                .orElseThrow();
    }

    void unlease(UUID id) {
        sql.update(UNLEASE, id);
    }

    /** A page of the queue, one more than asked for. */
    List<ReviewItem> page(QueueQuery query) {
        return sql.list(query.sql("select " + COLUMNS + " from review_item"), ItemRow::item, query.arguments());
    }
}
