-- What dataset-changes told of each version of each published claim: the change that made it, and whether it is retracted.
create table claim_version (
    accession text not null,
    version   integer not null,
    sequence  bigint not null,
    retracted boolean not null,
    primary key (accession, version)
);

-- Which changes each release covers. The release of a submission is looked up by its change, never written to it.
create table release (
    version text primary key,
    first   bigint not null,
    last    bigint not null
);
create index release_by_last on release (last);

-- The newest state of each review. No foreign key: the news of a submission may come before its row, after a restore.
create table progress (
    submission     uuid primary key,
    review_version bigint not null,
    status         text not null,
    item           json not null
) with (fillfactor = 80);

-- Every step of each review; only added to.
create table review_step (
    submission     uuid not null,
    review_version bigint not null,
    step           text not null,
    at             timestamptz not null,
    by             uuid,
    detail         text,
    primary key (submission, review_version)
);
