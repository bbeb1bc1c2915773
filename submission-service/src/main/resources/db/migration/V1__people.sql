-- A person is (issuer, subject); everything else speaks of the random id.
create table person (
    id           uuid primary key,
    issuer       text not null,
    subject      text not null,
    name         text,
    orcid        text,
    organisation text,
    -- rises with every change of the profile; readers drop what is not newer
    version      bigint not null default 1,
    created_at   timestamptz not null default clock_timestamp(),
    unique (issuer, subject)
);
