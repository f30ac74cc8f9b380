update chunk
set refused_code   = :code,
    refused_detail = :detail
where recording_id = :id
  and number = :number
