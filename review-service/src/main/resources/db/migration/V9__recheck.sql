-- What an open item rests on: the ids of its terms, the folded texts of those that no vocabulary knows, and the works it cites.
-- Null until this version of the service has written the item: such an item is looked at whatever changes.
alter table review_item
    add column words text[],
    add column cited text[];

create index review_item_words on review_item using gin (words) where status = 'OPEN';
create index review_item_cited on review_item using gin (cited) where status = 'OPEN';
create index review_item_bare on review_item (id) where status = 'OPEN' and words is null;

-- How far the open items have been held against what changed: the last change, and the rules they were judged by.
create table recheck_mark (
    the_one   boolean primary key default true check (the_one),
    sequence  bigint not null,
    rules     text not null
) with (fillfactor = 50);

insert into recheck_mark (sequence, rules) select sequence, '' from dataset_head;

-- Items that something touched and that have not been judged again since.
create table recheck_due (
    item   uuid primary key,
    why    text not null,
    since  timestamptz not null default clock_timestamp()
);
