select *
from attempt
where work_id = :work
order by number
