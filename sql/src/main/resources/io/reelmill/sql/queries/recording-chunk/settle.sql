update chunk
set settled     = true,
    line_micros = place.line_micros
from jsonb_to_recordset(cast(:places as jsonb)) as place (number int, line_micros bigint)
where recording_id = :id
  and chunk.number = place.number
