-- The files of a release, part by part deflated, each by itself: one after the other, the first row their head and the last
-- their tail, they are the file as gzip; and each alone gives back the bytes that it was made of. So a file is kept once for
-- readers who take it as it is, whole or in ranges, and for those who take gzip. Releases made before have their bytes in
-- release_file_part and release_file_coded_part, where what is not deflated still goes.
create table release_file_deflated (
    release  integer not null,
    name     text not null,
    part     integer not null,
    size     integer not null,
    bytes    bytea not null,
    primary key (release, name, part)
);

-- What is compressed already is not worth another try; what still goes as it is into the other table is compressed inside.
alter table release_file_deflated alter column bytes set storage external;
alter table release_file_part alter column bytes set storage external;
