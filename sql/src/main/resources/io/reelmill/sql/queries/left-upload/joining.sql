select *
from left_upload
where ended_at is null
  and state = 'joining'
