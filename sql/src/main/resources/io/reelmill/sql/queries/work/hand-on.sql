-- the work keeps what it failed of earlier; why it was handed on is its attempt's story
with ended as (
    update work
    set state         = 'waiting',
        waiting_since = clock_timestamp(),
        started_at    = null
    where id = :work
      and attempt = :attempt
      and state = 'running'
    returning id, attempt, waiting_since
), remembered as (
    update attempt
    set outcome        = :outcome,
        failure_code   = :code,
        failure_detail = :detail,
        finished_at    = ended.waiting_since
    from ended
    where attempt.work_id = ended.id
      and attempt.number = ended.attempt
)
select exists (select from ended)
