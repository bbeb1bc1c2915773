-- The files of a release once more, compressed: made with the release, so that every reader gets the same bytes of each
-- coding. Releases made before have none and are served as they are.
create table release_file_coded (
    release  integer not null,
    name     text not null,
    coding   text not null,
    size     bigint not null,
    sha256   text not null,
    primary key (release, name, coding)
);

create table release_file_coded_part (
    release  integer not null,
    name     text not null,
    coding   text not null,
    part     integer not null,
    bytes    bytea not null,
    primary key (release, name, coding, part)
);

-- What is compressed already is not worth another try.
alter table release_file_coded_part alter column bytes set storage external;
