-- newest first, from a position on: index work_newest
select *
from work
where (cast(:state as text) is null or state = :state)
  and (cast(:kind as text) is null or kind = :kind)
  and (cast(:video as uuid) is null or video_id = :video)
  and (cast(:worker as uuid) is null or worker_id = :worker)
  and (cast(:pattern as text) is null or name ilike :pattern)
  and (cast(:beforeCreatedAt as timestamptz) is null
       or (created_at, id) < (cast(:beforeCreatedAt as timestamptz), cast(:beforeId as uuid)))
order by created_at desc, id desc
limit :limit
