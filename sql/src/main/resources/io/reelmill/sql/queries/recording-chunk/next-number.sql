select coalesce(max(number) + 1, 0)
from chunk
where recording_id = :id
