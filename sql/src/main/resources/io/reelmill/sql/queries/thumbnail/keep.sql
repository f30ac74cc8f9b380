-- one row per picture; the video's own row tells pollers that something changed
with kept as (
    insert into thumbnail (
        video_id, version, kind, number, work_id, object_key, width, height, size_bytes, seconds, score, cues_key)
    select
        :video, :version, kind, number, :work, object_key, width, height, size_bytes, seconds, score, cues_key
    from jsonb_to_recordset(cast(:pictures as jsonb)) as picture (
        kind text, number int, object_key text, width int, height int, size_bytes int,
        seconds double precision, score double precision, cues_key text)
    on conflict (video_id, version, kind, number) do update
    set work_id    = excluded.work_id,
        object_key = excluded.object_key,
        width      = excluded.width,
        height     = excluded.height,
        size_bytes = excluded.size_bytes,
        seconds    = excluded.seconds,
        score      = excluded.score,
        cues_key   = excluded.cues_key
)
update video
set revision = revision + 1
where id = :video
