-- newest first, from a position on: index work_newest, work_failed, work_cancelled or work_worker. A text is looked for
-- among the next 100 000 only: an index of names would cost each claim more than it is worth
select *
from (
    select *
    from work
    where (cast(:state as text) is null or state = :state)
      and (cast(:kind as text) is null or kind = :kind)
      and (cast(:video as uuid) is null or video_id = :video)
      and (cast(:worker as uuid) is null or worker_id = :worker)
      and (cast(:beforeCreatedAt as timestamptz) is null
           or (created_at, id) < (cast(:beforeCreatedAt as timestamptz), cast(:beforeId as uuid)))
    order by created_at desc, id desc
    limit case when cast(:pattern as text) is null then :limit else 100000 end
) as next
where cast(:pattern as text) is null
   or name ilike :pattern
order by created_at desc, id desc
limit :limit
