-- rates count once all renditions of the version have them
select
    rendition.video_id,
    rendition.name,
    rendition.codecs,
    bool_and(rendition.average_bits_per_second is not null) over (partition by rendition.video_id) as sealed,
    rendition.average_bits_per_second,
    rendition.peak_bits_per_second,
    published.segments,
    published.bytes
from unnest(cast(:videos as uuid[]), cast(:versions as int[])) as wanted (video_id, version)
join rendition on rendition.video_id = wanted.video_id and rendition.version = wanted.version
cross join lateral (
    select
        coalesce(sum(cardinality(run.sizes)), 0) as segments,
        coalesce(sum(run_bytes.sum), 0) as bytes
    from segment_run as run
    cross join lateral (select sum(size) from unnest(run.sizes) as size) as run_bytes
    where run.video_id = rendition.video_id
      and run.version = rendition.version
      and run.rendition = rendition.name
) as published
