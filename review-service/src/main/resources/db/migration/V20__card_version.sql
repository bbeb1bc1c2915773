-- A card names the version of its claim, so that a match is named without a look at claim_state (ADR 19).
alter table catalogue_card add column version integer;

-- A change that makes no card makes no version either: the state that began with the card tells it.
update catalogue_card set version = claim_state.version
from claim_state
where claim_state.accession = catalogue_card.accession and claim_state.since = catalogue_card.since;

-- An instance of the version before, which may still run, writes cards without. To be dropped a release later.
create function catalogue_card_is_versioned() returns trigger language plpgsql as $$
begin
    select version into new.version from claim_state
    where claim_state.accession = new.accession and claim_state.since = new.since;
    return new;
end $$;

create trigger catalogue_card_of_a_version_before before insert on catalogue_card
    for each row when (new.version is null) execute function catalogue_card_is_versioned();

alter table catalogue_card alter column version set not null;
