-- the name of one that runs adds nothing; a concurrent holder of it is waited for
insert into recording (id, video_id, owner, name, live, idle_seconds, most_seconds)
values (:id, :video, :owner, :name, :live, :idleSeconds, :mostSeconds)
on conflict (name) where phase <> 'ended' do nothing
