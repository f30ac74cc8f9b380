select recording_id
from ingest_token
where sha256 = :sha256
  and expires_at > now()
