-- A repeat is known by the whole body, not by its verb; an approval that fell may be given again on the same state.
alter table decision drop constraint decision_item_person_decision_seen_tag_key;
alter table decision add column body text not null default '';
