update video
set facts    = cast(:facts as jsonb),
    revision = revision + 1
where id = :id
