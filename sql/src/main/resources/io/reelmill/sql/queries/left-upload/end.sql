update left_upload
set state    = :state,
    detail   = :detail,
    ended_at = clock_timestamp()
where id = :id
  and ended_at is null
