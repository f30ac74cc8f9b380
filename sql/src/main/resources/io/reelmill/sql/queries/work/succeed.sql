with ended as (
    update work
    set state          = 'succeeded',
        failure_code   = null,
        failure_detail = null,
        finished_at    = clock_timestamp()
    where id = :work
      and attempt = :attempt
      and state = 'running'
    returning id, attempt, finished_at
), remembered as (
    update attempt
    set outcome     = 'succeeded',
        finished_at = ended.finished_at
    from ended
    where attempt.work_id = ended.id
      and attempt.number = ended.attempt
)
select exists (select from ended)
