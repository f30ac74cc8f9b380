-- :from are the states whose rules allow the step
update video
set status         = :next,
    ready_at       = case when :next = 'ready' then clock_timestamp() else ready_at end,
    progress       = case when :next = 'ready' then 1 else progress end,
    shown_version  = case when :next = 'ready' then null else shown_version end,
    shown_plan     = case when :next = 'ready' then null else shown_plan end,
    failure_code   = null,
    failure_detail = null,
    revision       = revision + 1
where id = :id
  and status = any (cast(:from as text[]))
