-- By what it says each version of a claim is found when another is compared with it (ADR 19). Everything here is made from the
-- log and can be made again; the head says up to which change it has been.
create table catalogue_head (
    the_one  boolean primary key default true check (the_one),
    sequence bigint not null
) with (fillfactor = 50);

insert into catalogue_head values (true, 0);

-- Every word, or set of words, that a claim ever used on an axis. Rows are only added, in the order of their numbers.
create table catalogue_word (
    number integer generated always as identity primary key,
    trait  text not null,
    digest bytea not null,
    word   text not null,
    unique (trait, digest)
);

-- Donor, cargo and recipient (leg 0), with a process (leg 1) or a set of conditions (leg 2), that a claim ever had together;
-- how many versions of claims stand there, and with which effects (a bit each).
create table catalogue_shelf (
    id        bigint generated always as identity primary key,
    leg       smallint not null,
    cargo     integer not null,
    word      integer not null,
    recipient integer not null,
    donor     integer not null,
    cards     integer not null,
    effects   bigint not null,
    unique (leg, cargo, word, recipient, donor)
) with (fillfactor = 70);
create index catalogue_shelf_of_word on catalogue_shelf (leg, word, recipient, donor);

-- A version of a claim from one change to the next. A change that leaves claim, evidence and standing as they are makes none.
create table catalogue_card (
    accession  bigint not null,
    since      bigint not null,
    until      bigint,
    route      bigint not null,
    topic      bigint not null,
    place      bigint not null,
    donor      integer not null,
    cargo      integer not null,
    recipient  integer not null,
    process    integer not null,
    condition  integer not null,
    states     integer not null,
    comparator integer not null,
    role       smallint not null,
    effect     smallint not null,
    -- digests of the identifiers of its works, and of each with the topic
    works      bigint[] not null,
    cited      bigint[] not null,
    primary key (accession, since)
) with (fillfactor = 90);
create index catalogue_card_topic on catalogue_card (topic, effect, accession);
create index catalogue_card_condition on catalogue_card (topic, condition, accession);
create index catalogue_card_place on catalogue_card (place, effect, accession);
create index catalogue_card_route on catalogue_card (route, effect, accession);
create index catalogue_card_cited on catalogue_card using gin (cited) with (fastupdate = off);
