select count(*)
from work
where video_id = :video
  and version = :version
  and kind in (:kinds)
  and state <> 'succeeded'
