-- The end of the log, in one row: whoever appends holds its lock.
create table dataset_head (
    the_one          boolean primary key default true check (the_one),
    sequence         bigint not null,
    chain_head       text not null,
    accessions       bigint not null,
    contested        bigint not null,
    retracted        bigint not null,
    -- the last change that a release covers, and the version of that release
    released         bigint not null,
    release_version  text not null
) with (fillfactor = 50);

insert into dataset_head values (true, 0, repeat('0', 64), 0, 0, 0, 0, '0.0.0');

-- The log. Content is the canonical text itself: its bytes are what is hashed, sent and written into files.
create table change (
    sequence     bigint primary key,
    type         text not null,
    accession    bigint not null,
    version      integer not null,
    content      text not null,
    before       text,
    after        text not null,
    cause        bigint,
    at           timestamptz not null,
    proposed_by  uuid not null,
    approved_by  uuid[] not null,
    previous     text not null,
    digest       text not null
);
create unique index change_of_claim on change (accession, sequence);

-- What each claim was from one change to the next: its content is the content of the change "since". Open axes are ''.
create table claim_state (
    accession    bigint not null,
    since        bigint not null,
    until        bigint,
    version      integer not null,
    status       text not null,
    grade        text not null,
    type         text not null,
    type_group   text not null,
    donor        text not null,
    donor_state  text[] not null,
    cargo_kind   text not null,
    cargo        text not null,
    cargo_role   text not null,
    recipient    text not null,
    process      text not null,
    condition    text[] not null,
    primary key (accession, since)
) with (fillfactor = 80);
create unique index claim_state_now on claim_state (accession) where until is null;
create index claim_state_route on claim_state (recipient, donor, accession);
create index claim_state_donor on claim_state (donor, accession);
create index claim_state_cargo on claim_state (cargo, accession);
create index claim_state_process on claim_state (process, accession);

-- RFC 9162: the perfect subtrees over the claims' digests in order of accession; leaf n is accession n + 1.
create table merkle_node (
    level  smallint not null,
    idx    bigint not null,
    hash   bytea not null,
    primary key (level, idx)
) with (fillfactor = 80);

-- Published for good: the canonical text that is signed, and its signature.
create table release (
    number         integer primary key,
    version        text not null unique,
    from_sequence  bigint not null unique,
    to_sequence    bigint not null unique,
    document       text not null,
    signature      text not null,
    signing_key    text not null
);

-- Which request a release answered, so that the same request is answered the same.
create table release_request (
    person           text not null,
    idempotency_key  text not null,
    release          integer not null references release,
    primary key (person, idempotency_key)
);

-- files.json comes last: with it a release's files are complete.
create table release_file (
    release  integer not null references release,
    name     text not null,
    size     bigint not null,
    sha256   text not null,
    primary key (release, name)
);

create table release_file_part (
    release  integer not null,
    name     text not null,
    part     integer not null,
    bytes    bytea not null,
    primary key (release, name, part)
);

-- Public halves of every key that ever signed; the private half only where the database itself keeps it.
create table signing_key (
    id           text primary key,
    public_key   bytea not null,
    private_key  bytea,
    made_at      timestamptz not null default clock_timestamp()
);

-- The walk that runs, if its lease holds, and the result of the last one that ended.
create table verification (
    the_one       boolean primary key default true check (the_one),
    walker       uuid,
    walking_since timestamptz,
    leased_until timestamptz,
    result       text
);

insert into verification (the_one) values (true);
