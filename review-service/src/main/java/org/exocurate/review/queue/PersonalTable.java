package org.exocurate.review.queue;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.json.Held;
import org.exocurate.plumbing.json.StrictJson;
import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;

/** What there is in the queue of one person: proposals, decisions, remarks, steps, leases. */
@ApplicationScoped
class PersonalTable {

    private static final String NOWHERE = "00000000-0000-0000-0000-000000000000";

    // Two indexes find them; in the order of their ids, as everybody locks items.
    private static final String AT_WORK_ON =
            """
            select item.id
            from decision join review_item item on item.id = decision.item
            where decision.person = ? and decision.decision = 'APPROVE' and decision.standing
                and item.status in ('OPEN', 'CHANGES_REQUESTED')
            union
            select id from review_item where lease_by = ? and lease_until > clock_timestamp()
            order by id""";

    private static final String FALL =
            "update decision set standing = false where item = ? and person = ? and decision = 'APPROVE' and standing";

    private static final String WAITING =
            """
            select distinct contributor from review_item
            where contributor = any (?) and status in ('OPEN', 'CHANGES_REQUESTED')""";

    private static final String PROPOSALS =
            """
            select id::text as place, json_build_object('id', id, 'kind', kind, 'status', status,
                'submittedAt', to_char(submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                'previous', previous, 'accession', accession, 'version', version, 'verdict', verdict,
                'proposal', proposal::json)::text as record
            from review_item where contributor = any (?) and id > ?::uuid order by id limit 50""";

    private static final String DECISIONS =
            """
            select id::text as place, json_build_object('id', id, 'item', item, 'decision', decision, 'reason', reason,
                'reasonCode', reason_code, 'conflictOfInterest', conflict, 'conflictOfInterestText', conflict_text,
                'overrides', overrides::json, 'seen', seen::json,
                'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                'standing', standing, 'independent', independent)::text as record
            from decision where person = any (?) and id > ?::uuid order by id limit 200""";

    private static final String REMARKS =
            """
            select id::text as place, json_build_object('id', id, 'item', item, 'text', text,
                'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text as record
            from review_comment where person = any (?) and id > ?::uuid order by id limit 200""";

    private static final String STEPS =
            """
            select item || '/' || number as place, json_build_object('item', item, 'reviewVersion', number, 'step', step,
                'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'detail', detail)::text as record
            from review_step
            where by = any (?) and (item, number) > (split_part(?, '/', 1)::uuid, split_part(?, '/', 2)::bigint)
            order by item, number limit 200""";

    private final Sql sql;

    PersonalTable(Sql sql) {
        this.sql = sql;
    }

    /** The items that this person has leased, and the undecided ones on which an approval of theirs stands. */
    List<UUID> atWorkOn(UUID person) {
        return sql.list(AT_WORK_ON, row -> Columns.uuid(row, "id"), person, person);
    }

    int fall(UUID item, UUID person) {
        return sql.update(FALL, item, person);
    }

    /** Of these, the contributors of whom something waits for a decision. */
    Set<UUID> waiting(Collection<UUID> contributors) {
        return Set.copyOf(
                sql.list(WAITING, row -> Columns.uuid(row, "contributor"), (Object) contributors.toArray(UUID[]::new)));
    }

    List<Held> proposals(Set<UUID> person, String place) {
        return held(PROPOSALS, person, place.isEmpty() ? NOWHERE : place);
    }

    List<Held> decisions(Set<UUID> person, String place) {
        return held(DECISIONS, person, place.isEmpty() ? NOWHERE : place);
    }

    List<Held> remarks(Set<UUID> person, String place) {
        return held(REMARKS, person, place.isEmpty() ? NOWHERE : place);
    }

    List<Held> steps(Set<UUID> person, String place) {
        String from = place.isEmpty() ? NOWHERE + "/0" : place;
        return held(STEPS, person, from, from);
    }

    private List<Held> held(String query, Set<UUID> person, String... place) {
        Object[] arguments = new Object[place.length + 1];
        arguments[0] = person.toArray(UUID[]::new);
        System.arraycopy(place, 0, arguments, 1, place.length);
        return sql.list(
                query, row -> new Held(row.getString("place"), StrictJson.read(row.getString("record"))), arguments);
    }
}
