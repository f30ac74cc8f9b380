with latest as (
    -- index work_succeeded
    select kind, video_id, worker_id, finished_at - started_at as took
    from work
    where state = 'succeeded'
    order by finished_at desc
    limit :latest
)
select
    latest.kind,
    video.profile,
    coalesce(least(
        cast(video.facts #>> '{video,shown,width}' as int),
        cast(video.facts #>> '{video,shown,height}' as int)), 0) as short_side,
    latest.worker_id,
    count(*) as works,
    extract(epoch from avg(latest.took)) as seconds
from latest
join video on video.id = latest.video_id
group by latest.kind, video.profile, short_side, latest.worker_id
