select *
from work
where job_id = :job
