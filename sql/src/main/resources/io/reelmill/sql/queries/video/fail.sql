-- :from are the states whose rules allow the step
update video
set status         = 'failed',
    failure_code   = :code,
    failure_detail = :detail,
    revision       = revision + 1
where id = :id
  and status = any (cast(:from as text[]))
