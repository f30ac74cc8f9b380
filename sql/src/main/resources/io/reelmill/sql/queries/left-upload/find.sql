select *
from left_upload
where id = :id
