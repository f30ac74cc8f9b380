update recording
set phase           = 'ended',
    ended_at        = clock_timestamp(),
    ended_by        = :by,
    expected_chunks = :chunks,
    complete_at     = clock_timestamp() + make_interval(secs => :patienceSeconds)
where id = :id
  and phase <> 'ended'
