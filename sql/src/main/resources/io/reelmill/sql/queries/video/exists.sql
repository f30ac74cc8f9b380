select exists (
    select from video
    where id = :id
      and status <> 'deleting')
