insert into event (type, owner, video_id, data)
values (:type, :owner, :video, cast(:data as jsonb))
