select *
from work
where id = :id
