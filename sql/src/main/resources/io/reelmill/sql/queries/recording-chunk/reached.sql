-- by number: those before which nothing is missing, or what is was waited for, and nothing is still looked into
with numbered as (
    select
        *,
        lag(number, 1, (
            select coalesce(max(number), -1) from chunk where recording_id = :id and settled)) over (order by number)
            as before
    from chunk
    where recording_id = :id
      and not settled
      and not late
)
select *
from (
    select
        *,
        bool_and(
            (number = before + 1
             or received_at + make_interval(secs => :patienceSeconds) <= clock_timestamp()
             or :complete)
            and (part is not null or refused_code is not null)) over (order by number) as there
    from numbered
) as chunk
where there
