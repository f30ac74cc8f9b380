-- nobody runs these: their job is not being processed; index work_running
select work.*
from work
left join jobrunr_jobs job on job.id = cast(work.job_id as char(36))
where work.state = 'running'
  and work.started_at < clock_timestamp() - make_interval(secs => :agoSeconds)
  and (job.id is null or job.state <> 'PROCESSING')
order by work.id
limit :limit
