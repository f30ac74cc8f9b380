update recording
set closed = true
where id = :id
