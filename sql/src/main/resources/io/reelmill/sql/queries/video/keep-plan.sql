update video
set plan     = cast(:plan as jsonb),
    revision = revision + 1
where id = :id
