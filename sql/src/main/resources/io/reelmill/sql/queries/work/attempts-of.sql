select *
from attempt
where work_id = any (:works)
order by work_id, number
