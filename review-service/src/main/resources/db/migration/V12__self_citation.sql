-- Which pieces of evidence of a proposal cite the contributor's own work, by their index: all that a check may know of who
-- proposes. Null where a former version of the service wrote the item.
alter table review_item add column self_cited integer[];
