-- the one that runs, else the last that ended not long ago
select recording.*
from recording
join video on video.id = recording.video_id
where name = :name
  and video.status <> 'deleting'
  and (phase <> 'ended' or ended_at + make_interval(secs => :seconds) > clock_timestamp())
order by recording.started_at desc
limit 1
