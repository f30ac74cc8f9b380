-- jobs without a work row, such as recurring sweeps
select jobasjson
from jobrunr_jobs
where jobsignature in (:signatures)
  and state = 'ENQUEUED'
order by updatedat
limit :slots
for update skip locked
