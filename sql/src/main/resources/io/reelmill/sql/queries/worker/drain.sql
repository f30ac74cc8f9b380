update worker
set draining = :draining
where id = :id
