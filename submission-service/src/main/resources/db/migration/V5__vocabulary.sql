-- The version that submissions are read by, in one row; 0 until review-service has told one: then it is the packaged one.
create table vocabulary_state (
    number bigint not null,
    digest text not null
);
insert into vocabulary_state values (0, '');

-- The rows of that version.
create table vocabulary_term (
    id          text primary key,
    label       text not null,
    synonyms    text[] not null,
    parents     text[] not null,
    obsolete    boolean not null,
    replaced_by text not null,
    consider    text[] not null
);

create table vocabulary_overlay (
    relation text not null,
    subject  text not null,
    object   text not null,
    source   text not null
);

-- Pieces of versions that are not whole yet, as they were told.
create table vocabulary_piece (
    telling uuid not null,
    piece   integer not null,
    number  bigint not null,
    body    text not null,
    primary key (telling, piece)
);
