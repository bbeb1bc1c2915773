-- What a request with an Idempotency-Key was answered, so that the same request is answered the same.
create table request_answer (
    person           uuid not null,
    door             text not null,
    idempotency_key  text not null,
    body             text not null,
    answer           text not null,
    at               timestamptz not null default clock_timestamp(),
    primary key (person, door, idempotency_key)
);

insert into request_answer (person, door, idempotency_key, body, answer)
select person, 'notices', idempotency_key, body, answer from notice_request;

drop table notice_request;
