-- newest first, from a position on: index recording_newest
select recording.*
from recording
join video on video.id = recording.video_id
where video.status <> 'deleting'
  and (cast(:status as text) is null
       or :status = case
           when video.status in ('failed', 'cancelled') then 'failed'
           when video.status = 'ready' then 'ready'
           when phase = 'ended' then 'assembling'
           else phase
       end)
  and (cast(:beforeStartedAt as timestamptz) is null
       or (recording.started_at, recording.id) < (cast(:beforeStartedAt as timestamptz), cast(:beforeId as uuid)))
order by recording.started_at desc, recording.id desc
limit :limit
