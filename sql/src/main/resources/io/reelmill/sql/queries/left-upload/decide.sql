update left_upload
set decision = :decision
where id = :id
  and state = 'waiting'
