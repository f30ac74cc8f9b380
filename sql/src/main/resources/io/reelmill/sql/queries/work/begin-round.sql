-- of rows that are locked; answers them in the claim's order
with begun as (
    update work
    set state          = 'waiting',
        round          = next.round,
        job_id         = next.job_id,
        failures       = 0,
        failure_code   = null,
        failure_detail = null,
        waiting_since  = clock_timestamp(),
        started_at     = null,
        finished_at    = null
    from jsonb_to_recordset(cast(:rounds as jsonb)) as next (id uuid, round int, job_id uuid)
    where work.id = next.id
    returning work.*
)
select *
from begun
order by lane, priority, rank, seq
