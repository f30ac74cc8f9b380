-- in the given order, so that seq follows it
with given as (
    select given.*, video.owner
    from rows from (jsonb_to_recordset(cast(:work as jsonb)) as (
        id uuid, video_id uuid, kind text, version int, track text, ordinal int, lane smallint, priority smallint,
        rank bigint, name text, job_id uuid)) with ordinality as given (
        id, video_id, kind, version, track, ordinal, lane, priority, rank, name, job_id, place)
    join video on video.id = given.video_id
)
insert into work (
    id, video_id, owner, kind, version, track, ordinal, lane, priority, rank, name, job_id)
select
    id, video_id, owner, kind, version, track, ordinal, lane, priority, rank, name, job_id
from given
order by place
returning *
