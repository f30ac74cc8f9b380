-- "no key": two transactions that both wrote rows pointing at this video could not otherwise both get here
select *
from video
where id = :id
for no key update
