select
    worker.*,
    -- index work_running
    (select count(*) from work where work.worker_id = worker.id and work.state = 'running') as busy
from worker
where id = :id
