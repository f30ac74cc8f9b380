select *
from chunk
where recording_id = :id
  and line_micros is not null
order by line_micros desc
limit :limit
