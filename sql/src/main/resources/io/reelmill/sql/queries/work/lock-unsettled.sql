select *
from work
where id = :id
  and state in ('waiting', 'running')
for no key update
