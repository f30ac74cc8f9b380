-- Thumbnails of a film, one row per picture. Rows are written only by the transaction that also ends their work.
create table thumbnail (
    video_id   uuid             not null references video on delete cascade,
    version    int              not null,
    kind       text             not null check (kind in ('poster', 'still', 'storyboard', 'preview')),
    number     int              not null check (number >= 0),  -- of stills, in the order of time
    work_id    uuid             not null references work on delete cascade,
    object_key text             not null,
    width      int              not null check (width > 0),
    height     int              not null check (height > 0),
    size_bytes int              not null check (size_bytes > 0),
    seconds    double precision check (seconds >= 0),          -- when the frame is shown, on the film's axis
    score      double precision,                               -- how well it stands for the film
    cues_key   text,                                           -- WebVTT that cuts it into its pictures
    primary key (video_id, version, kind, number),
    check (kind = 'still' or number = 0),
    check ((kind in ('poster', 'still')) = (seconds is not null)),
    check ((kind = 'poster') = (score is not null)),
    check ((kind = 'storyboard') = (cues_key is not null))
);
-- without it, removing a film's work would read the whole table once per work
create index thumbnail_work on thumbnail (work_id);
