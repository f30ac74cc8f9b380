-- how long what came is, but for what was left out
select coalesce(sum(part_micros), 0)
from chunk
where recording_id = :id
  and (not settled or line_micros is not null)
