-- Who is erased keeps the random id alone: submissions and events name it.
alter table person alter column issuer drop not null;
alter table person alter column subject drop not null;
alter table person add column erased_at timestamptz;

-- How people stand, as review-service told: by its random id, and found by the digest of the account that a token names.
create table member (
    person  uuid primary key,
    account text not null,
    roles   text[] not null,
    active  boolean not null
);
create index member_account on member (account);

-- What somebody said on others' submissions, for their export; the other steps are found by the submission.
create index submission_step_said_by on submission_step (by, submission, version) where step = 'COMMENTED';
