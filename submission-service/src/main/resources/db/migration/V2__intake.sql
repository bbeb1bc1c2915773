-- What was proposed. No foreign keys: rows are never deleted, and a share lock on the person's row in every transaction of a
-- busy contributor costs more than it guards.
create table submission (
    id          uuid primary key,
    contributor uuid not null,
    -- json, not jsonb: the text stays exactly as it came
    proposal    json not null,
    -- rises with every event of the submission
    version     bigint not null,
    -- where review-service said it stands; SUBMITTED until it said anything
    status      text not null default 'SUBMITTED',
    -- what the contributor asked for and review-service has not answered yet
    requested   text,
    -- the rejected submission that this one takes up
    previous    uuid,
    created_at  timestamptz not null
) with (fillfactor = 90);

create index submission_of_contributor on submission (contributor, id desc);
create index submission_by_status on submission (status, id desc);

-- Every step that a contributor took; only added to.
create table submission_step (
    submission uuid not null,
    version    bigint not null,
    step       text not null,
    at         timestamptz not null,
    by         uuid not null,
    text       text,
    primary key (submission, version)
);

-- The first answer to each Idempotency-Key, kept with what it answered. Twins wait for each other on the primary key.
create table answered (
    person     uuid not null,
    door       text not null,
    key        text not null,
    -- of the canonical body
    digest     text not null,
    submission uuid,
    status     smallint,
    location   text,
    answer     text,
    at         timestamptz not null default clock_timestamp(),
    primary key (person, door, key)
) with (fillfactor = 80);
