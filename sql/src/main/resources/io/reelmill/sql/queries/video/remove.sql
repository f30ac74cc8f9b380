delete from video
where id = :id
