-- whether as much is there as makes a segment
select coalesce(sum(part_micros), 0) >= :micros
from chunk
where recording_id = :id
  and not settled
  and not late
