select *
from thumbnail
where video_id = :video
  and version = :version
order by kind, number
