select
    *,
    case
        when started_at + make_interval(secs => most_seconds) <= clock_timestamp() then 'maximum'
        else 'idle'
    end as reason
from recording
where phase <> 'ended'
  and (started_at + make_interval(secs => most_seconds) <= clock_timestamp()
       or greatest(started_at, last_chunk_at, heartbeat_at) + make_interval(secs => idle_seconds) <= clock_timestamp())
