select
    rendition,
    sum(cardinality(sizes)) as segments,
    sum(bytes) as bytes
from segment_run
cross join lateral (
    select sum(size) as bytes
    from unnest(sizes) as size
) as run
where video_id = :video
  and version = :version
group by rendition
