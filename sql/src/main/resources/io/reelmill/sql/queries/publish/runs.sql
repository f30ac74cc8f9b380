select *
from segment_run
where video_id = :video
  and version = :version
  and (cast(:rendition as text) is null or rendition = :rendition)
order by rendition, first_segment
