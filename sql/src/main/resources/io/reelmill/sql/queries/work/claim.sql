-- One lane's share of a claim; the protocol around it is told in ClaimingStorageProvider.
-- First what has waited too long, where it is its turn. Then by class; within it whoever has the fewest slots, then
-- whoever was given one longest ago; of each the earliest place in a film, then the oldest.
with recursive line as (
    -- each class and owner of whom something waits: from one to the next along index work_claim
    (select priority, owner
     from work
     where state = 'waiting'
       and lane = :lane
     order by priority, owner
     limit 1)
    union all
    select following.priority, following.owner
    from line
    cross join lateral (
        select priority, owner
        from work
        where state = 'waiting'
          and lane = :lane
          and (priority, owner) > (line.priority, line.owner)
        order by priority, owner
        limit 1
    ) as following
), busy as (
    -- index work_busy
    select owner, count(*) as slots
    from work
    where state = 'running'
      and lane = :lane
    group by owner
), turn as materialized (
    select line.priority, line.owner, nth
    from line
    left join busy on busy.owner = line.owner
    left join share on share.lane = :lane and share.owner = line.owner
    cross join generate_series(1, :slots) as nth
    order by line.priority, coalesce(busy.slots, 0) + nth, share.served_at nulls first, line.owner
), next as (
    (select overdue.id, overdue.jobasjson, 0 as nth
     from (
        select work.id, job.jobasjson
        from work
        -- looked up one by one along the index: nothing is sorted, and what others hold is passed over
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
          and work.waiting_since < clock_timestamp() - make_interval(secs => :patienceSeconds)
        order by work.waiting_since, work.seq
        limit :overdue
        for no key update of work skip locked
     ) as overdue)
    union all
    select due.id, due.jobasjson, turn.nth
    from turn
    cross join lateral (
        select work.id, job.jobasjson
        from work
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
          and work.priority = turn.priority
          and work.owner = turn.owner
        order by work.rank, work.seq
        -- those before it were locked in the owner's turns before
        offset turn.nth - 1
        limit 1
        for no key update of work skip locked
    ) as due
    limit :slots
), taken as (
    update work
    set state      = 'running',
        attempt    = work.attempt + 1,
        worker_id  = :worker,
        started_at = clock_timestamp()
    -- sorted, and so all chosen before the first is changed: an owner's next turn would not find again what changed
    from (select * from next order by nth) as chosen
    where work.id = chosen.id
    returning work.*, chosen.jobasjson, chosen.nth
), noted as (
    insert into attempt (work_id, number, round, worker_id, started_at)
    select id, attempt, round, worker_id, started_at
    from taken
), served as (
    -- waits for nobody: who was served at the same moment is written down already
    update share
    set served_at = clock_timestamp()
    from (
        select lane, owner
        from share
        where lane = :lane
          and owner in (select owner from taken)
        for no key update skip locked
    ) as free
    where share.lane = free.lane
      and share.owner = free.owner
)
select id, attempt, jobasjson
from taken
order by nth = 0 desc, priority, nth, rank, seq
