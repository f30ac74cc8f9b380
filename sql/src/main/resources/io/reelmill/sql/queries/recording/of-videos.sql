select *
from recording
where video_id = any (:videos)
