-- a concurrent holder of the key is waited for; one whose video is being removed gives way
insert into idempotency (owner, key, request_digest, video_id)
values (:owner, :key, :requestDigest, :videoId)
on conflict (owner, key) do update
set request_digest = excluded.request_digest,
    video_id       = excluded.video_id
where exists (
    select from video
    where video.id = idempotency.video_id
      and video.status = 'deleting')
