select
    worker.*,
    -- index work_running
    (select count(*) from work where work.worker_id = worker.id and work.state = 'running') as busy
from worker
where last_seen_at > clock_timestamp() - interval '1 minute'
order by started_at, id
