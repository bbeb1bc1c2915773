-- What people say on a published claim. It is talk: no part of the dataset, its contents or its digests.
create table claim_comment (
    id      uuid primary key,
    claim   bigint not null,
    person  uuid not null,
    text    text not null,
    at      timestamptz not null default clock_timestamp(),
    -- whether it has been taken into the inboxes of those whom it concerns
    told    boolean not null default false
);
create index claim_comment_of_claim on claim_comment (claim, id);
create index claim_comment_untold on claim_comment (at) where not told;

-- Steps of a review wait to be told in the same way; those that are there already are not news. The index holds what is
-- news at all (NewsTable names the same steps): rechecks and leases, and openings, which come by the thousand, never enter it.
alter table review_step add column told boolean not null default true;
alter table review_step alter column told set default false;
create index review_step_untold on review_step (at, item, number)
    where not told and step in ('APPROVAL_GIVEN', 'APPROVAL_FELL', 'APPROVED', 'REJECTED', 'CHANGES_REQUESTED',
        'RESUBMITTED', 'WITHDRAWN', 'REQUEST_REFUSED', 'COMMENTED');

-- Who wants to hear of which claims. The words are as they were given (an id, or ~ and a folded text); the keys are what these
-- mean by the vocabulary that watch_words names, and are what claims are matched by. A cargo '' is any of its kind.
create table watch (
    id             uuid primary key,
    person         uuid not null,
    claim          bigint,
    donor          text,
    donor_key      text,
    recipient      text,
    recipient_key  text,
    cargo_kind     text,
    cargo          text,
    cargo_key      text,
    -- what is watched, as it is shown
    shown          text not null,
    at             timestamptz not null default clock_timestamp()
);
create index watch_of_person on watch (person, id);
create index watch_of_claim on watch (claim) where claim is not null;
create index watch_of_route on watch (donor_key, recipient_key) where donor_key is not null;
create index watch_of_cargo on watch (cargo_key, cargo_kind) where cargo_kind is not null;

-- The version of the vocabulary by which the keys were made.
create table watch_words (
    the_one     boolean primary key default true check (the_one),
    vocabulary  text not null
);
insert into watch_words values (true, '');

-- What happened that concerns a person. Whoever writes holds the row of inbox_mark, so ids become visible in their order: whoever
-- has read up to one has missed none.
create table inbox_item (
    id             bigint generated always as identity primary key,
    person         uuid not null,
    -- what it tells of, once a person
    source         text not null,
    kind           text not null,
    at             timestamptz not null,
    because        text[] not null,
    claim          bigint,
    version        integer,
    sequence       bigint,
    submission     uuid,
    comment        uuid,
    by             uuid,
    text           text,
    -- shown only to one who is a curator when reading
    curators_only  boolean not null,
    -- the person is known by submission-service's id only; placed anew once the profile has arrived
    unplaced       boolean not null,
    written_at     timestamptz not null default clock_timestamp(),
    unique (person, source)
);
create index inbox_item_of_person on inbox_item (person, id);
create index inbox_item_unplaced on inbox_item (person) where unplaced;

-- Up to which change of the dataset people have been told.
create table inbox_mark (
    the_one   boolean primary key default true check (the_one),
    sequence  bigint not null
) with (fillfactor = 50);
insert into inbox_mark select true, sequence from dataset_head;

-- Up to where a person has read.
create table inbox_read (
    person  uuid primary key,
    up_to   bigint not null
);
