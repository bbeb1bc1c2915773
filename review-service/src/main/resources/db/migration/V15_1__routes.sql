-- Which face of its route a claim shows. Null where a former version of the service writes a state; the content tells it then.
alter table claim_state add column outcome text;

update claim_state
set outcome = coalesce(change.content::jsonb #>> '{claim,effect,outcome}', 'NOT_STATED')
from change where change.sequence = claim_state.since;

-- Routes of the head are counted from this alone.
create index claim_state_face on claim_state (process, recipient, donor, outcome, grade, accession) include (since)
    where until is null and status <> 'RETRACTED' and type_group = 'EFFECT';
