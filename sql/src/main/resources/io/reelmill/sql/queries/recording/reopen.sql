-- everything that came is put on a new line, late or not; tells which chunks came late
with left_out as (
    select number
    from chunk
    where recording_id = :id
      and not settled
      and part is not null
), again as (
    update chunk
    set settled     = false,
        late        = false,
        line_micros = null
    where recording_id = :id
), reopened as (
    update recording
    set closed      = false,
        complete_at = clock_timestamp()
    where id = :id
)
select number
from left_out
order by number
