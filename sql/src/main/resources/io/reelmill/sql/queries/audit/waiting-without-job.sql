-- nobody could claim these: their job is missing, or ended
select work.*
from work
left join jobrunr_jobs job on job.id = cast(work.job_id as char(36))
where work.state = 'waiting'
  and work.waiting_since < clock_timestamp() - make_interval(secs => :agoSeconds)
  and (job.id is null or job.state in ('SUCCEEDED', 'FAILED', 'DELETED'))
order by work.id
limit :limit
