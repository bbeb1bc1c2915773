-- What waits to be sent. The columns id, aggregatetype (the topic), aggregateid (the record's key), type and payload are
-- those that Debezium's event router reads, so that change data capture can take over without a migration.
create table outbox (
    shard smallint not null,
    position bigint generated always as identity,
    id uuid not null,
    aggregatetype text not null,
    aggregateid text not null,
    type text not null,
    version bigint not null,
    lane text not null,
    headers json not null,
    payload text not null,
    created_at timestamptz not null default clock_timestamp(),
    primary key (shard, position)
);

-- Every row is inserted and soon deleted: clean by number of dead rows, not by share of a table that is nearly empty, and without pause.
alter table outbox set (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 2000,
    autovacuum_vacuum_insert_scale_factor = 0,
    autovacuum_vacuum_insert_threshold = 20000,
    autovacuum_analyze_scale_factor = 0,
    autovacuum_analyze_threshold = 20000,
    autovacuum_vacuum_cost_delay = 0
);

-- Which relay may send a shard, by the database's clock. The epoch rises with every new owner.
create table outbox_lease (
    shard smallint primary key,
    owner uuid,
    epoch bigint not null default 0,
    until timestamptz
) with (fillfactor = 50);

insert into outbox_lease (shard) select generate_series(0, 15);

-- The relays alive, among whom the shards are shared out.
create table outbox_relay (
    instance uuid primary key,
    seen_at timestamptz not null
) with (fillfactor = 50);

-- The newest version taken in of each key, and the one before it, as an insert's answer needs it.
create table inbox (
    topic text not null,
    key text not null,
    version bigint not null,
    previous bigint,
    primary key (topic, key)
) with (fillfactor = 80);

-- Records that could not be taken in: their exact bytes, why, and whether an operator has replayed them.
create table parked (
    id uuid primary key,
    topic text not null,
    partition integer not null,
    record_offset bigint not null,
    key text,
    payload bytea,
    headers json not null,
    reason text not null,
    at timestamptz not null default now(),
    replayed_at timestamptz,
    payload_digest bytea generated always as (sha256(coalesce(payload, ''::bytea))) stored,
    -- The digest: a topic made anew counts its offsets from 0 again, and its records must not pass for the old ones.
    unique (topic, partition, record_offset, payload_digest)
);

create index parked_waiting on parked (id) where replayed_at is null;
