-- Where the chain of seals ended when a walk found nothing wrong: a later walk looks whether it still comes by there.
create table audit_reached (
    id bigint generated always as identity primary key,
    number bigint not null,
    digest text not null,
    at timestamptz not null default clock_timestamp()
);

create trigger audit_reached_is_only_added_to before update or delete or truncate on audit_reached
for each statement execute function audit_refuses();
