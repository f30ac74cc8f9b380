-- An owner's share is written with a film, not with its work: two who add work for one film would wait for each other.

insert into share (lane, owner)
select lane, owner
from (select distinct owner from video) as owners
cross join generate_series(0, 1) as lane
on conflict do nothing;
