-- all renditions of the version or none
select *
from rendition
where video_id = :video
  and version = :version
  and not exists (
      select from rendition as open
      where open.video_id = :video
        and open.version = :version
        and open.average_bits_per_second is null)
order by picture desc, least(width, height) desc, name
