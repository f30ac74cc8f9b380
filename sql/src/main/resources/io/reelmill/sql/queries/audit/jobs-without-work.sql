-- nobody would ever claim these: their work is settled, gone, or in a later round
select cast(job.id as uuid) as id
from jobrunr_jobs job
left join work on work.job_id = cast(job.id as uuid)
where job.state in ('ENQUEUED', 'SCHEDULED')
  and job.jobsignature in (:signatures)
  and job.updatedat < (clock_timestamp() at time zone 'UTC') - make_interval(secs => :agoSeconds)
  and (work.id is null or work.state in ('succeeded', 'failed', 'cancelled'))
order by job.id
limit :limit
