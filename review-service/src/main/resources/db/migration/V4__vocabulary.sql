-- Which version is in force, in one row: whoever judges for good holds it shared, whoever switches holds it alone. Number 0 is
-- before the first. "packaged" is the digest of the vocabulary that the software brought, as last taken in.
create table vocabulary_head (
    number   bigint not null,
    packaged text not null
);
insert into vocabulary_head values (0, '');

-- One row, held by whoever makes a version: one at a time.
create table vocabulary_maker (
    one boolean primary key check (one)
);
insert into vocabulary_maker values (true);

-- Every version there ever was; verdicts name theirs by its digest. The report is kept as it was answered.
create table vocabulary_version (
    number bigint primary key,
    digest text not null,
    at     timestamptz not null,
    by     uuid,
    scheme text,
    source text not null,
    terms  bigint not null,
    report json not null
);
create index vocabulary_version_by_digest on vocabulary_version (digest, number);

-- The rows as their sources write them, from one version to the next. Of two rows of one id the loaded one is in force.
create table vocabulary_term (
    id          text not null,
    origin      text not null,
    since       bigint not null,
    until       bigint,
    label       text not null,
    synonyms    text[] not null,
    parents     text[] not null,
    obsolete    boolean not null,
    replaced_by text not null,
    consider    text[] not null,
    primary key (id, origin, since)
);
create unique index vocabulary_term_now on vocabulary_term (id, origin) where until is null;
create index vocabulary_term_since on vocabulary_term (since);
create index vocabulary_term_until on vocabulary_term (until) where until is not null;

-- Our own corrections, likewise.
create table vocabulary_overlay (
    relation text not null,
    subject  text not null,
    object   text not null,
    source   text not null,
    since    bigint not null,
    until    bigint
);
create index vocabulary_overlay_since on vocabulary_overlay (since);

-- The rows of the file that is being taken in; empty at all other times, so nothing is lost with it.
create unlogged table vocabulary_staged (
    id          text primary key,
    line        bigint not null,
    outcome     text not null default '',
    was         text,
    label       text not null,
    synonyms    text[] not null,
    parents     text[] not null,
    obsolete    boolean not null,
    replaced_by text not null,
    consider    text[] not null
);
