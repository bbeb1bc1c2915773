-- A card names the version of its claim, so that a match is named without a look at claim_state (ADR 19).
alter table catalogue_card add column version integer;

-- A change that makes no card makes no version either: the state that began with the card tells it.
update catalogue_card set version = claim_state.version
from claim_state
where claim_state.accession = catalogue_card.accession and claim_state.since = catalogue_card.since;

alter table catalogue_card alter column version set not null;
