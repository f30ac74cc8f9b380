select count(distinct worker_id)
from attempt
where work_id = :id
  and round = :round
  and outcome = 'lost'
