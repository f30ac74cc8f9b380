-- what may go on without being told: a wait that is over, or a process that died between two steps
select recording.*
from recording
join video on video.id = recording.video_id
where not closed
  and video.status in ('arriving', 'queued', 'processing')
