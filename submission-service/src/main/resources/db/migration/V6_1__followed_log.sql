-- How far the dataset's log has been followed: the last change told, and its digest, which the seals of the audit name.
create table followed_log (
    sequence bigint not null,
    digest   text not null
) with (fillfactor = 50);

insert into followed_log values (0, repeat('0', 64));
