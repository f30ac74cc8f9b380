update recording
set preparations = preparations + 1
where id = :id
returning preparations
