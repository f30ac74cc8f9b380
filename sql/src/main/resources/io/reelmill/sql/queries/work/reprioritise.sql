-- locked in the order of ids, as everywhere, so that no two of us wait for each other
with unfinished as (
    select id
    from work
    where video_id = :video
      and state <> 'succeeded'
    order by id
    for no key update
)
update work
set priority = :priority
from unfinished
where work.id = unfinished.id
