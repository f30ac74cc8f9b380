select idempotency.request_digest, idempotency.video_id
from idempotency
join video on video.id = idempotency.video_id
where idempotency.owner = :owner
  and idempotency.key = :key
  and video.status <> 'deleting'
