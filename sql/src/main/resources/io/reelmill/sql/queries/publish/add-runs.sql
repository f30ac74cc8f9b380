insert into segment_run (
    video_id, version, rendition, first_segment, work_id, folder, timescale, durations, sizes)
select
    :video, :version, rendition, first_segment, :work, folder, timescale, durations, sizes
from jsonb_to_recordset(cast(:runs as jsonb)) as run (
    rendition text, first_segment int, folder text, timescale int, durations bigint[], sizes int[])
