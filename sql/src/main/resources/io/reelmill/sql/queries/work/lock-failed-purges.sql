-- index work_failed
select *
from work
where state = 'failed'
  and kind = 'purge'
order by id
limit :limit
for no key update skip locked
