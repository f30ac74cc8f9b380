-- what is known of a line; what came late stays
delete from ledger
where recording_id = :id
  and kind <> 'late'
