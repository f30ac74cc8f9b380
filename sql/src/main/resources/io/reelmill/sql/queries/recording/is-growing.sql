select exists (
    select from recording
    where video_id = :video
      and not closed)
