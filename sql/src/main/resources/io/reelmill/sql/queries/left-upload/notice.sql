insert into left_upload (object_key, upload_id, begun_at, last_part_at, parts, size_bytes)
values (:key, :upload, :begunAt, :lastPartAt, :parts, :sizeBytes)
on conflict (object_key, upload_id) do update
set last_part_at = excluded.last_part_at,
    parts        = excluded.parts,
    size_bytes   = excluded.size_bytes
returning *
