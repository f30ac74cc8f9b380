-- index left_upload_newest
select *
from left_upload
order by ended_at desc nulls first, begun_at desc
limit :limit
