-- the chunk and the count of chunks in one; one that comes ends a silence, but not an end
with added as (
    insert into chunk (recording_id, number, object_key, size_bytes, sha256, started_at, seconds, late)
    select
        id, :number, :objectKey, :sizeBytes, :sha256, :startedAt, :seconds,
        closed or exists (
            select from chunk where recording_id = :id and settled and number > :number)
    from recording
    where id = :id
    returning late
), counted as (
    update recording
    set received_chunks = received_chunks + 1,
        received_bytes  = received_bytes + :sizeBytes,
        last_chunk_at   = clock_timestamp(),
        phase           = case when phase = 'stalled' then 'recording' else phase end
    where id = :id
)
select late
from added
