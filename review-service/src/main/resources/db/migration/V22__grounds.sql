-- The last change of a claim that the item's verdict rests on, if it came after the verdict: the tag of the item tells of it.
alter table review_item add column grounds_changed bigint not null default 0;
