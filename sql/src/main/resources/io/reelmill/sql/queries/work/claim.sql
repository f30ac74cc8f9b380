-- One lane's share of a claim; the protocol around it is told in ClaimingStorageProvider.
with next as (
    select work.id, job.jobasjson
    from work
    -- looked up one by one along index work_claim: nothing is sorted, and what others hold is passed over
    cross join lateral (
        select jobasjson
        from jobrunr_jobs
        where id = cast(work.job_id as char(36))
          and state = 'ENQUEUED'
          and jobsignature in (:signatures)
        for update skip locked
    ) as job
    where work.state = 'waiting'
      and work.lane = :lane
    order by work.priority, work.rank, work.seq
    limit :slots
    for no key update of work skip locked
), taken as (
    update work
    set state      = 'running',
        attempt    = work.attempt + 1,
        worker_id  = :worker,
        started_at = clock_timestamp()
    from next
    where work.id = next.id
    returning work.*, next.jobasjson
), noted as (
    insert into attempt (work_id, number, round, worker_id, started_at)
    select id, attempt, round, worker_id, started_at
    from taken
)
select id, attempt, jobasjson
from taken
order by priority, rank, seq
