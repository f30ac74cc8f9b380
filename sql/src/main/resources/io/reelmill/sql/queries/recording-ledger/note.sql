insert into ledger (recording_id, ordinal, kind, from_seconds, to_seconds, chunks, action)
select
    :id,
    coalesce((select max(ordinal) from ledger where recording_id = :id), 0) + row_number() over (),
    kind, from_seconds, to_seconds, chunks, action
from jsonb_to_recordset(cast(:entries as jsonb)) as entry (
    kind text, from_seconds double precision, to_seconds double precision, chunks int[], action text)
