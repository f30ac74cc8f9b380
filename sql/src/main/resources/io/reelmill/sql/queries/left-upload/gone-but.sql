update left_upload
set state    = 'gone',
    detail   = 'Completed or aborted by somebody else',
    ended_at = clock_timestamp()
where ended_at is null
  and state = 'waiting'
  and id <> all (:there)
