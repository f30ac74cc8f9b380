-- in the order of ids, as everywhere
select id
from work
where id in (:works)
order by id
for no key update
