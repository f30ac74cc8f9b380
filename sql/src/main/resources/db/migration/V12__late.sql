-- A film that is made again is played as it was until the new version is ready.
alter table video
    add column shown_version int,
    add column shown_plan    jsonb,
    add constraint video_shown check (
        (shown_version is null) = (shown_plan is null)
        and (shown_version is null
             or (shown_version < version and playable_at is not null and status <> 'ready')));

-- Chunks that may have to be put on a line still: few, and most of them for seconds.
create index chunk_left_out on chunk (recording_id) where not settled and part is not null;
