update recording
set heartbeat_at = clock_timestamp()
where id = :id
