-- A person is (issuer, subject); everything else speaks of the random id.
create table person (
    id                uuid primary key,
    issuer            text not null,
    subject           text not null,
    name              text,
    orcid             text,
    organisation      text,
    -- the random id that submission-service gave the same person, and the version of the profile it told
    submission_person uuid unique,
    profile_version   bigint not null default 0,
    seen_at           timestamptz not null default clock_timestamp(),
    unique (issuer, subject)
);

create table review_item (
    id                 uuid primary key,
    kind               text not null,
    status             text not null,
    proposal           text not null,
    -- submission-service's id of the person
    contributor        uuid not null,
    previous           uuid,
    submission_version bigint not null,
    review_version     bigint not null,
    submitted_at       timestamptz not null,
    opened_at          timestamptz not null,
    changed_at         timestamptz not null,
    -- the verdict: its word, what the queue sorts by, and the stored document
    verdict            text not null,
    strength           smallint not null,
    impact             integer not null,
    verdict_document   text not null,
    checked_sequence   bigint not null,
    approvals_needed   smallint not null,
    -- the claim that it is about; null for an addition
    target             text,
    -- what came of it
    accession          text,
    version            integer,
    lease_by           uuid,
    lease_until        timestamptz
);
create index review_item_oldest on review_item (status, id);
create index review_item_contradictions on review_item (status, strength, id);
create index review_item_impact on review_item (status, impact desc, id);

create index review_item_target on review_item (target) where status = 'OPEN';

create table review_step (
    item   uuid not null references review_item,
    number bigint not null,
    step   text not null,
    at     timestamptz not null,
    by     uuid,
    detail text,
    primary key (item, number)
);

create table decision (
    id            uuid primary key,
    item          uuid not null references review_item,
    person        uuid not null references person,
    decision      text not null,
    reason        text not null,
    reason_code   text,
    conflict      text not null,
    conflict_text text,
    overrides     text not null,
    -- what was seen: the tag of the item, and what the item was judged by
    seen_tag      text not null,
    seen          text not null,
    at            timestamptz not null,
    standing      boolean not null,
    independent   boolean not null,
    answer        text not null,
    unique (item, person, decision, seen_tag)
);
create index decision_of_item on decision (item, at);

create table review_comment (
    id     uuid primary key,
    item   uuid not null references review_item,
    person uuid not null,
    text   text not null,
    at     timestamptz not null
);
create index review_comment_of_item on review_comment (item, at);
