select thumbnail.*
from thumbnail
join video on video.id = thumbnail.video_id and coalesce(video.shown_version, video.version) = thumbnail.version
where thumbnail.video_id = any (:videos)
order by thumbnail.video_id, thumbnail.kind, thumbnail.number
