select *
from chunk
where recording_id = :id
  and number = :number
