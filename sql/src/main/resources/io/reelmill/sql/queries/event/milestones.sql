-- a film's pieces end by the hundred; only what went wrong with them is told: index event_video
select *
from event
where video_id = :video
  and number is not null
  and type <> 'work.succeeded'
order by number desc
limit :limit
