-- a taken external id adds nothing; a concurrent holder of it is waited for
with sharing as (
    -- here, where nothing else is held yet: who adds the same row waits for this transaction
    insert into share (lane, owner)
    values (0, :owner), (1, :owner)
    on conflict do nothing
)
insert into video (
    id, owner, title, external_id, filename, profile, priority, metadata, thumbnail_at_seconds,
    source_key, size_bytes, sha256, status)
values (
    :id, :owner, :title, :externalId, :filename, :profile, :priority, cast(:metadata as jsonb), :thumbnailAtSeconds,
    :sourceKey, :sizeBytes, :sha256, 'queued')
on conflict (external_id) where status <> 'deleting' do nothing
