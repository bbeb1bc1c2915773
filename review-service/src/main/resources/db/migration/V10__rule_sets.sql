-- Every set of rules that verdicts were ever made by, so that a verdict can be judged again by its own.
create table rule_set (
    digest      text primary key,
    rules       text not null,
    first_used  timestamptz not null default clock_timestamp()
);
