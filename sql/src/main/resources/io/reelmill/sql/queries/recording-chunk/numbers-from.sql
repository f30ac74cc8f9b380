select number
from chunk
where recording_id = :id
  and number >= :from
