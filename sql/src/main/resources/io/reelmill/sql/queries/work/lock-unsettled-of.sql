-- a statement of its own before the change: the change then sees the attempt of a claim that was waited for here
select *
from work
where video_id = :video
  and state in ('waiting', 'running')
  and kind <> 'purge'
order by id
for no key update
