-- Uploads into the bucket that whoever began them did not end, and what became of them.
create table left_upload (
    id           uuid primary key default gen_random_uuid(),
    object_key   text        not null,
    upload_id    text        not null,
    begun_at     timestamptz not null,
    last_part_at timestamptz,
    parts        int         not null check (parts >= 0),
    size_bytes   bigint      not null check (size_bytes >= 0),
    state        text        not null default 'waiting' check (state in
        ('waiting', 'joining', 'taken', 'refused', 'discarded', 'gone')),
    decision     text check (decision in ('complete', 'discard')),
    detail       text        not null default '',
    ended_at     timestamptz,
    unique (object_key, upload_id),
    check ((state in ('waiting', 'joining')) = (ended_at is null))
);
create index left_upload_newest on left_upload (ended_at desc nulls first, begun_at desc);
