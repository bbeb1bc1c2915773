-- A payload lives for some milliseconds: it is not worth the processor that packs it.
alter table outbox alter column payload set storage external;
