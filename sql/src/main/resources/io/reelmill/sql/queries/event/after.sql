select *
from event
where number > :number
order by number
limit :limit
