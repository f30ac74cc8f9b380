select count(*)
from work
where video_id = :video
  and version = :version
  and kind = any (cast(:kinds as text[]))
  and state <> 'succeeded'
