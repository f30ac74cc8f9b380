update video
set progress = :progress,
    revision = revision + 1
where id = :id
  and progress < :progress
