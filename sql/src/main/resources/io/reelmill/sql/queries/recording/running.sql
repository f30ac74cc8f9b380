select *
from recording
where name = :name
  and phase <> 'ended'
