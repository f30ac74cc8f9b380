-- in the claim's order
select work.*
from work
join video on video.id = work.video_id and video.version = work.version
where work.video_id = :video
order by work.lane, work.priority, work.rank, work.seq
