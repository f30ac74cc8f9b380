select cast(id as uuid) as id
from jobrunr_jobs
where id in (:jobs)
