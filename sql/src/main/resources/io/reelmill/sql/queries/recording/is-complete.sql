-- without a count, numbers that are left out may be chunks that are on their way
select phase = 'ended'
   and not exists (
       select from chunk
       where recording_id = recording.id
         and not settled
         and not late
         and part is null
         and refused_code is null)
   and (complete_at <= clock_timestamp()
        or received_chunks >= coalesce(
            expected_chunks,
            (select max(number) + 1 from chunk where recording_id = recording.id),
            0))
from recording
where id = :id
