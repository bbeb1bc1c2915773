-- Who did what, when and with which token: a row for each write, added with the business transaction. No name, no address: a
-- person is the random id that this service knows them by, and nobody for what the system does by itself.
create table audit_entry (
    id uuid primary key,
    at timestamptz not null default clock_timestamp(),
    service text not null,
    person uuid,
    token text,
    act text collate "C" not null,
    object text not null,
    detail text not null,
    trace text
);

create index audit_entry_by_person on audit_entry (person, id) where person is not null;
create index audit_entry_of_system on audit_entry (id) where person is null;
create index audit_entry_by_act on audit_entry (act, id);
create index audit_entry_by_object on audit_entry (object, id);

-- What waits to be sealed, a row for each statement that added entries. A list and no "id > last": ids become visible out of
-- order, and an entry of a long transaction is as old as its beginning when it is first seen.
create table audit_unsealed (
    id bigint generated always as identity primary key,
    entries uuid[] not null
);

-- Every row is inserted and soon deleted, as in the outbox.
alter table audit_unsealed set (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 2000,
    autovacuum_vacuum_insert_scale_factor = 0,
    autovacuum_vacuum_insert_threshold = 20000,
    autovacuum_analyze_scale_factor = 0,
    autovacuum_analyze_threshold = 20000,
    autovacuum_vacuum_cost_delay = 0
);

-- Links of the chain. The digests are kept by entry (32 bytes each, in the order of the entries), so that a walk can name the
-- one that was altered; the landmark is where the service's log ended when the seal was made.
create table audit_seal (
    number bigint primary key,
    previous text not null,
    at timestamptz not null,
    entries uuid[] not null,
    digests bytea not null,
    -- From the first to the last millisecond of its entries' ids: by this the seal of an entry is found.
    span int8range not null,
    landmark bigint not null,
    landmark_digest text not null,
    digest text not null
);

create index audit_seal_by_span on audit_seal using gist (span);

-- The end of the chain; whoever seals holds the row.
create table audit_chain (
    number bigint not null,
    digest text not null
) with (fillfactor = 50);

insert into audit_chain values (0, repeat('0', 64));

-- How the last walk over the audit went.
create table audit_verification (result text);

insert into audit_verification values (null);

create function audit_refuses() returns trigger language plpgsql as $$
begin
    raise exception 'the audit is only added to';
end
$$;

create trigger audit_entry_is_only_added_to before update or delete or truncate on audit_entry
for each statement execute function audit_refuses();

create trigger audit_seal_is_only_added_to before update or delete or truncate on audit_seal
for each statement execute function audit_refuses();
