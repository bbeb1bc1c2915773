-- Words of published claims that came to mean something else, and with which version of the vocabulary, until the claims that use
-- them have been held against all others again (ADR 22).
create table contest_word (
    word     integer not null,
    version  bigint not null,
    primary key (version, word)
);

-- How far that is: up to which claim, for the words of changes up to which version.
create table contest_mark (
    the_one    boolean primary key default true check (the_one),
    version    bigint not null,
    looked_to  bigint not null
) with (fillfactor = 50);

insert into contest_mark values (true, 0, 0);
