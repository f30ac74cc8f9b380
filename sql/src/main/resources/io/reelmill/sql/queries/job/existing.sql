select cast(id as uuid)
from jobrunr_jobs
where id in (:jobs)
