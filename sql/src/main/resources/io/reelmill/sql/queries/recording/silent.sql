select *
from recording
where phase = 'recording'
  and coalesce(last_chunk_at, started_at) + make_interval(secs => :seconds) <= clock_timestamp()
