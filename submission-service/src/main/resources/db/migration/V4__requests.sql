-- What contributors asked for and review-service has not answered yet, in order. What a resubmission proposes waits here: the
-- submission keeps the proposal that the review holds.
create table request (
    submission uuid not null,
    -- the version of the submission's event that asks
    version    bigint not null,
    what       text not null,
    proposal   json,
    primary key (submission, version)
);

insert into request (submission, version, what, proposal)
select id, version, requested, case when requested = 'RESUBMISSION' then proposal end
from submission where requested is not null;

alter table submission drop column requested;
