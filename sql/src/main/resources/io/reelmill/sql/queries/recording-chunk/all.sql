select *
from chunk
where recording_id = :id
order by number
