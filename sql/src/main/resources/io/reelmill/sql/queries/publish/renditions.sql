-- pictures first, tallest first, then sound
select *
from rendition
where video_id = :video
  and version = :version
order by picture desc, least(width, height) desc, name
