-- in the given order, so that seq follows it
insert into work (
    id, video_id, kind, version, track, ordinal, lane, priority, rank, name, job_id)
select
    id, video_id, kind, version, track, ordinal, lane, priority, rank, name, job_id
from rows from (jsonb_to_recordset(cast(:work as jsonb)) as (
    id uuid, video_id uuid, kind text, version int, track text, ordinal int, lane smallint, priority smallint,
    rank bigint, name text, job_id uuid)) with ordinality
order by ordinality
returning *
