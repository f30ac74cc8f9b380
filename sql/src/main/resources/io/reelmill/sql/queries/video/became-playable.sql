update video
set playable_at = clock_timestamp(),
    revision    = revision + 1
where id = :id
  and playable_at is null
