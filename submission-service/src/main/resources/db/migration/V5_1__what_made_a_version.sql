-- What kind of change made a version; null where it was told before this was kept.
alter table claim_version add column type text;
