select *
from video
where id = any (:ids)
  and status <> 'deleting'
