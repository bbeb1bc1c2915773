-- What an open item is about, so that claims near it are found; open axes are ''. Null until this version of the service has
-- written the item: such an item is always looked at.
alter table review_item
    add column type_group text,
    add column donor      text,
    add column cargo_kind text,
    add column cargo      text,
    add column recipient  text;

create index review_item_pending on review_item (cargo, recipient, donor)
    where status in ('OPEN', 'CHANGES_REQUESTED');
create index review_item_unplaced on review_item (id)
    where status in ('OPEN', 'CHANGES_REQUESTED') and type_group is null;
