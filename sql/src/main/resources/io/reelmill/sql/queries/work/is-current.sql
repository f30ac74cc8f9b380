select exists (
    select from work
    where id = :work
      and attempt = :attempt
      and state = 'running')
