update left_upload
set state = 'joining'
where id = :id
  and state = 'waiting'
