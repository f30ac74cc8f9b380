-- newest first, from a position on: index video_newest; what holds a text: index video_text
select *
from video
where status <> 'deleting'
  and (cast(:status as text) is null or status = :status)
  and (cast(:externalId as text) is null or external_id = :externalId)
  and (cast(:pattern as text) is null
       or title ilike :pattern
       or filename ilike :pattern
       or external_id ilike :pattern)
  and (cast(:beforeCreatedAt as timestamptz) is null
       or (created_at, id) < (cast(:beforeCreatedAt as timestamptz), cast(:beforeId as uuid)))
order by created_at desc, id desc
limit :limit
