select work.*
from work
join video on video.id = work.video_id and video.version = work.version
where work.video_id = :video
  and work.state in ('failed', 'cancelled')
  and work.kind <> 'purge'
order by work.id
for no key update of work
