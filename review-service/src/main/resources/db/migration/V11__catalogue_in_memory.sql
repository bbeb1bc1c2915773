-- Services keep the cards in memory and follow them by "since" (ADR 19). What walks through this table needed goes with it; no
-- release has had it.
drop table catalogue_shelf;

alter table catalogue_card
    drop column route,
    drop column topic,
    drop column place,
    drop column cited;

create unique index catalogue_card_since on catalogue_card (since);
