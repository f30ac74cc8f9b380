-- two scans of small indexes: together with what is done, the table is large
with unsettled as (
    -- index work_claim
    select kind, priority, state, waiting_since
    from work
    where state = 'waiting'
    union all
    -- index work_running
    select kind, priority, state, null
    from work
    where state = 'running'
)
select
    kind,
    priority,
    count(*) filter (where state = 'waiting') as waiting,
    count(*) filter (where state = 'running') as running,
    min(waiting_since) as oldest_waiting_since
from unsettled
group by kind, priority
order by kind, priority
