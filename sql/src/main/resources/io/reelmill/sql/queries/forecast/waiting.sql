with waiting as (
    -- one row for each film, before anything is asked about the film
    select video_id, kind, count(*) as works
    from work
    where state = 'waiting'
    group by video_id, kind
)
select
    waiting.kind,
    video.profile,
    coalesce(least(
        cast(video.facts #>> '{video,shown,width}' as int),
        cast(video.facts #>> '{video,shown,height}' as int)), 0) as short_side,
    cast(sum(waiting.works) as bigint) as works
from waiting
join video on video.id = waiting.video_id
group by waiting.kind, video.profile, short_side
