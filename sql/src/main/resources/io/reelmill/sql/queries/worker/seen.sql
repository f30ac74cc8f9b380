update worker
set last_seen_at = clock_timestamp()
where id = :id
