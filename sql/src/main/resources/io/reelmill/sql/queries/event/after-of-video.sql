-- index event_video
select *
from event
where video_id = :video
  and number > :number
order by number
limit :limit
