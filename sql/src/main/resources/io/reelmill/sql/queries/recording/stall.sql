update recording
set phase = 'stalled'
where id = :id
  and phase = 'recording'
