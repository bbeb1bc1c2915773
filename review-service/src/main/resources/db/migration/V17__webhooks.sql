-- Who is told of changes and releases at which address, and how far they have been told.
create table webhook (
    id             uuid primary key,
    person         uuid not null,
    url            text not null,
    -- the types that are wanted; none means all
    types          text[] not null,
    -- the filter as it was sent, and as it is kept: an axis, a word
    filter         text not null,
    words          text not null,
    -- PENDING: the challenge is on its way. ACTIVE. UNVERIFIED: it was not answered. DISABLED: for the reason.
    status         text not null,
    reason         text,
    at             timestamptz not null default clock_timestamp(),
    challenge      text not null,
    -- up to where in the log it has been told: change n is at 2n, a release that follows it at 2n + 1
    place          bigint not null,
    -- attempts that failed since the last that did not
    failures       integer not null default 0,
    failing_since  timestamptz,
    -- when to try next
    due            timestamptz not null default clock_timestamp(),
    -- who is at it, and until when that is believed
    lease          uuid,
    leased_until   timestamptz not null default '-infinity'
) with (fillfactor = 70);
create index webhook_of_person on webhook (person, id);
create index webhook_pending on webhook (due) where status = 'PENDING';
create index webhook_behind on webhook (place) where status = 'ACTIVE';

-- What its messages are signed with: all that are not over.
create table webhook_secret (
    id       uuid primary key,
    webhook  uuid not null references webhook on delete cascade,
    secret   text not null,
    -- empty for the present one
    until    timestamptz
);
create unique index webhook_secret_present on webhook_secret (webhook) where until is null;
create index webhook_secret_of_webhook on webhook_secret (webhook, until);

-- What was tried; the newest of each webhook are kept, for a while.
create table webhook_delivery (
    id            bigint generated always as identity primary key,
    webhook       uuid not null references webhook on delete cascade,
    at            timestamptz not null,
    type          text not null,
    -- none for a challenge
    sequence      bigint,
    message       text not null,
    attempt       integer not null,
    status        integer,
    error         text,
    millis        bigint not null,
    next_attempt  timestamptz
);
create index webhook_delivery_of_webhook on webhook_delivery (webhook, id);

-- What owners have to be told; handed on and gone.
create table webhook_notice (
    id       uuid primary key,
    webhook  uuid not null,
    person   uuid not null,
    text     text not null,
    at       timestamptz not null default clock_timestamp()
);
create index webhook_notice_in_turn on webhook_notice (at);
