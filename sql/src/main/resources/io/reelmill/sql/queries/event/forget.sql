-- the oldest along the primary key. The one of the highest number stays, so that no number is given twice; what has none
-- yet was not told
with oldest as (
    select id, number, created_at
    from event
    order by id
    limit :limit
)
delete from event
using oldest
where event.id = oldest.id
  and oldest.created_at < clock_timestamp() - make_interval(secs => :olderThanSeconds)
  and oldest.number < (select max(number) from event)
