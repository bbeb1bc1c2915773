-- By which words the queue is asked for items, as they are for claims; open axes are ''. What a former version of the service
-- opens is found by them once it is judged again.
create table review_item_key (
    item         uuid primary key references review_item,
    type         text not null,
    donor        text not null,
    donor_state  text[] not null,
    cargo_kind   text not null,
    cargo        text not null,
    cargo_role   text not null,
    recipient    text not null,
    process      text not null,
    regulation   text not null,
    condition    text[] not null,
    -- the rules that its findings cite
    rules        text[] not null
);

create index review_item_contributor on review_item (contributor, id);

-- What is there already, as far as plain SQL can say it: texts that no vocabulary knew are found once the item is judged again.
insert into review_item_key
select id, claim ->> 'type',
    coalesce(claim #>> '{donor,term,id}', ''),
    array(select state ->> 'id' from jsonb_array_elements(coalesce(claim #> '{donor,state}', '[]')) as had (state)
        where state ->> 'id' is not null),
    claim #>> '{cargo,kind}', coalesce(claim #>> '{cargo,term,id}', ''), coalesce(claim #>> '{cargo,role}', 'CARRIED'),
    coalesce(claim #>> '{recipient,term,id}', ''),
    coalesce(claim #>> '{effect,process,id}', ''), coalesce(claim #>> '{effect,regulation}', ''),
    case when claim #>> '{condition,term,id}' is null then '{}' else array[claim #>> '{condition,term,id}'] end,
    array(select distinct finding ->> 'rule'
        from jsonb_array_elements(coalesce(verdict_document::jsonb -> 'findings', '[]')) as found (finding))
from (select id, verdict_document, proposal::jsonb -> 'claim' as claim from review_item) as item
where claim is not null and jsonb_typeof(claim) = 'object';
