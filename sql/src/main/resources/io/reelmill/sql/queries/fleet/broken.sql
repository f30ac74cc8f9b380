-- workers said to run something, whose lock nobody holds
with held as (
    -- how Postgres shows an advisory lock on one bigint
    select (cast(classid as bigint) << 32) | cast(objid as bigint) as key
    from pg_locks
    where locktype = 'advisory'
      and objsubid = 1
      and granted
      and database = (select oid from pg_database where datname = current_database())
), running as (
    -- index work_running
    select distinct worker_id
    from work
    where state = 'running'
)
select worker_id
from running
where hashtextextended('reelmill worker ' || worker_id, 0) not in (select key from held)
  and pg_postmaster_start_time() < clock_timestamp() - make_interval(secs => :settlingSeconds)
