-- What a claim says of its process, empty where it says nothing: a filter by "positive regulation of X" asks for it. Null where a
-- former version of the service writes a state; the content tells it then.
alter table claim_state add column regulation text;

update claim_state
set regulation = coalesce(change.content::jsonb #>> '{claim,effect,regulation}', '')
from change where change.sequence = claim_state.since;
