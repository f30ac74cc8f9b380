-- in the order of ids, as everywhere; works before their jobs
select jobasjson
from jobrunr_jobs
where id in (:jobs)
order by id
for update
