with ended as (
    update work
    set state          = 'failed',
        failures       = failures + 1,
        failure_code   = :code,
        failure_detail = :detail,
        finished_at    = clock_timestamp()
    where id = :work
      and attempt = :attempt
      and state = 'running'
    returning id, attempt, finished_at
), remembered as (
    update attempt
    set outcome        = 'failed',
        failure_code   = :code,
        failure_detail = :detail,
        finished_at    = ended.finished_at
    from ended
    where attempt.work_id = ended.id
      and attempt.number = ended.attempt
)
select exists (select from ended)
