insert into ingest_token (sha256, recording_id, expires_at)
values (:sha256, :recording, :expiresAt)
