update video
set source_key = :sourceKey,
    size_bytes = :sizeBytes,
    sha256     = :sha256,
    filename   = :filename,
    revision   = revision + 1
where id = :id
