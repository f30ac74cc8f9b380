-- one that comes back announces itself anew
delete from worker
where id in (
    select id
    from worker
    where last_seen_at < clock_timestamp() - make_interval(secs => :unseenForSeconds)
    limit :limit)
