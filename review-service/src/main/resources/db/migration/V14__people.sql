-- Who is erased keeps the random id alone: events, the log and files name it.
alter table person alter column issuer drop not null;
alter table person alter column subject drop not null;
alter table person
    add column since timestamptz not null default clock_timestamp(),
    -- when the person last called here; null for whoever is known from submission-service only
    add column called_at timestamptz,
    -- what a steward said, whatever the token says, and the version of what was told of it
    add column given_roles text[] not null default '{}',
    add column active boolean not null default true,
    add column standing_version bigint not null default 0,
    -- what may be shown to everybody
    add column shows_name boolean not null default false,
    add column shows_orcid boolean not null default false,
    add column shows_organisation boolean not null default false,
    add column erased_at timestamptz;
update person set since = seen_at, called_at = seen_at;

-- Every word of a steward on somebody's roles or activity; only added to. An erasure takes the reasons out.
create table person_step (
    id     uuid primary key,
    person uuid not null references person,
    by     uuid not null references person,
    at     timestamptz not null default clock_timestamp(),
    roles  text[],
    active boolean,
    reason text
);
create index person_step_of on person_step (person, id);

-- By what an erased person is known again while something of theirs waits for a decision: keyed one-way digests.
create table person_trace (
    person       uuid primary key references person,
    account      text not null,
    orcid        text,
    organisation text,
    made_at      timestamptz not null default clock_timestamp(),
    -- when submission-service had erased its part
    answered_at  timestamptz
);

-- The key of those digests, where the operator gives none.
create table person_secret (
    the_one boolean primary key default true check (the_one),
    secret  bytea not null
);

-- A person's own things are found for their export, their credit, and when they leave.
create index decision_of_person on decision (person, id);
create index review_comment_of_person on review_comment (person, id);
create index review_item_of_contributor on review_item (contributor, id);
create index review_item_leased on review_item (lease_by) where lease_by is not null;
create index review_step_of_person on review_step (by, item, number) where by is not null;
create index change_proposed_by on change (proposed_by, sequence) include (approved_by, accession)
    where type in ('claim.added', 'claim.evidence_added', 'claim.revised', 'claim.retracted');
create index change_approved_by on change using gin (approved_by)
    where type in ('claim.added', 'claim.evidence_added', 'claim.revised', 'claim.retracted');

-- Keys of releases were kept by account; an account may be erased, a random id stays.
insert into person (id, issuer, subject)
select distinct on (person) gen_random_uuid(), split_part(person, ' ', 1), substr(person, strpos(person, ' ') + 1)
from release_request where strpos(person, ' ') > 0
on conflict (issuer, subject) do nothing;
update release_request set person = known.id::text
from person known where release_request.person = known.issuer || ' ' || known.subject;
