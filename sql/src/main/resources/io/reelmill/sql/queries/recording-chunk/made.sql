update chunk
set part        = cast(:part as jsonb),
    part_micros = :micros
where recording_id = :id
  and number = :number
