select *
from recording
where video_id = :video
