-- the claim's order (queries/work/claim.sql), but for the share of what is overdue
with busy as (
    -- index work_busy
    select lane, owner, count(*) as slots
    from work
    where state = 'running'
    group by lane, owner
), turn as (
    -- index work_claim
    select
        id,
        lane,
        priority,
        owner,
        row_number() over (partition by lane, priority, owner order by rank, seq) as nth
    from work
    where state = 'waiting'
), line as (
    select
        turn.id,
        row_number() over (
            partition by turn.lane
            order by turn.priority, coalesce(busy.slots, 0) + nth, share.served_at nulls first, turn.owner
        ) as position
    from turn
    left join busy on busy.lane = turn.lane and busy.owner = turn.owner
    left join share on share.lane = turn.lane and share.owner = turn.owner
)
select id, position
from line
where id = any (cast(:works as uuid[]))
