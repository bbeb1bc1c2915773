-- What was said of papers, in the order in which it came: of a work, the last is in force.
create table notice (
    number     bigint primary key,
    id         uuid not null unique,
    reference  text not null,
    type       text not null,
    date       date not null,
    source     text not null,
    said_by    uuid not null,
    at         timestamptz not null default clock_timestamp()
);
create index notice_reference on notice (reference, number);

-- What a request was answered, so that the same request is answered the same.
create table notice_request (
    person           uuid not null,
    idempotency_key  text not null,
    body             text not null,
    answer           text not null,
    primary key (person, idempotency_key)
);
