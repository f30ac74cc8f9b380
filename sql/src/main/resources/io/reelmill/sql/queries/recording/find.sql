select recording.*
from recording
join video on video.id = recording.video_id
where recording.id = :id
  and video.status <> 'deleting'
