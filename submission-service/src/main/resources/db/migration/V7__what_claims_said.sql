-- What each published claim said after each of its changes, as dataset-changes told. News of a review names its matches by claim
-- and sequence; their contents are looked up here when a submission is shown.
create table claim_content (
    accession text not null,
    sequence  bigint not null,
    content   json not null,
    primary key (accession, sequence)
);

-- What was told before is taken in again from the start of the topic, by a group of its own name. In an empty database the inbox
-- is made after this.
do $$
begin
    if to_regclass('inbox') is not null then
        delete from inbox where topic = 'exocurate.dataset-changes.v1';
    end if;
end
$$;
