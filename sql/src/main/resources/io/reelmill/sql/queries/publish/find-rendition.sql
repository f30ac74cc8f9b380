select *
from rendition
where video_id = :video
  and version = :version
  and name = :name
