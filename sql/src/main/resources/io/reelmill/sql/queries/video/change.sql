update video
set title       = coalesce(cast(:title as text), title),
    external_id = coalesce(cast(:externalId as text), external_id),
    metadata    = coalesce(cast(:metadata as jsonb), metadata),
    priority    = coalesce(cast(:priority as smallint), priority),
    revision    = revision + 1
where id = :id
  and status <> 'deleting'
