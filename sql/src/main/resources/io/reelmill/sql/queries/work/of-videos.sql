-- in the claim's order: index work_video
select work.*
from work
join video on video.id = work.video_id and video.version = work.version
where work.video_id = any (:videos)
order by work.lane, work.priority, work.rank, work.seq
