-- Only what is committed is visible here, and only the holder of the relay's lock is here: numbers rise without gaps,
-- and no reader sees one before all smaller ones. The newest event is never swept, so numbers never come again.
with next as (
    select
        id,
        (select coalesce(max(number), 0) from event) + row_number() over (order by id) as number
    from (
        -- index event_unnumbered
        select id
        from event
        where number is null
        order by id
        limit :limit) as committed
), numbered as (
    update event
    set number = next.number
    from next
    where event.id = next.id
    returning event.*
)
select *
from numbered
order by number
