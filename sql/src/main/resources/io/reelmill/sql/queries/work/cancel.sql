-- of rows that are locked
with cancelled as (
    update work
    set state       = 'cancelled',
        finished_at = clock_timestamp()
    where id = any (cast(:ids as uuid[]))
    returning id, attempt, finished_at
)
update attempt
set outcome     = 'cancelled',
    finished_at = cancelled.finished_at
from cancelled
where attempt.work_id = cancelled.id
  and attempt.number = cancelled.attempt
  and attempt.outcome = 'running'
