-- Which identifiers a crosswalk says are one work. "since" is the number of the load that said so; nothing is taken back.
create table work_link (
    identifier  text not null,
    other       text not null,
    since       bigint not null,
    primary key (identifier, other)
);
create index work_link_other on work_link (other);

-- The last load in force; up to which load, and there up to which claim, the dataset has been counted again; on whose word.
-- Whoever loads or counts holds its lock.
create table crosswalk (
    the_one     boolean primary key default true check (the_one),
    number      bigint not null,
    counted     bigint not null,
    counted_to  bigint not null,
    loaded_by   uuid,
    loaded_at   timestamptz
);

insert into crosswalk values (true, 0, 0, 0);

-- What the claims that stand cite, from one change to another: each identifier, and those that the same piece of evidence
-- joins it with (itself, so that one that is joined with nothing is found too).
create table citation (
    accession   bigint not null,
    identifier  text not null,
    joined      text not null,
    since       bigint not null,
    until       bigint,
    primary key (accession, identifier, joined, since)
) with (fillfactor = 80);
create index citation_identifier on citation (identifier);
-- A paper that thousands of claims cite is joined with others by few of them.
create index citation_joined on citation (identifier) where joined <> identifier;

insert into citation (accession, identifier, joined, since, until)
select distinct claim_state.accession, pair.identifier, pair.joined, claim_state.since, claim_state.until
from claim_state
join change on change.sequence = claim_state.since
cross join lateral jsonb_array_elements(change.content::jsonb #> '{claim,evidence}') piece
cross join lateral (
    select piece ->> 'reference' as identifier, piece ->> 'reference' as joined
    union
    select piece ->> 'reference', other
    from jsonb_array_elements_text(coalesce(piece -> 'sameAs', '[]')) other
    union
    select other, piece ->> 'reference'
    from jsonb_array_elements_text(coalesce(piece -> 'sameAs', '[]')) other) pair
where claim_state.status <> 'RETRACTED';
