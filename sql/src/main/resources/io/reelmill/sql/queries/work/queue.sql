select
    kind,
    priority,
    count(*) filter (where state = 'waiting') as waiting,
    count(*) filter (where state = 'running') as running,
    min(waiting_since) filter (where state = 'waiting') as oldest_waiting_since
from work
where state in ('waiting', 'running')
group by kind, priority
order by kind, priority
