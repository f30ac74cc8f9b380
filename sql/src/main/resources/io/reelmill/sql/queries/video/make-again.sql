-- :from are the states whose rules allow the step; a film that was never ready has nothing to be shown meanwhile
update video
set shown_version  = case when status = 'ready' then version else shown_version end,
    shown_plan     = case when status = 'ready' then plan else shown_plan end,
    version        = version + 1,
    plan           = null,
    status         = 'processing',
    progress       = 0,
    failure_code   = null,
    failure_detail = null,
    revision       = revision + 1
where id = :id
  and status = any (cast(:from as text[]))
