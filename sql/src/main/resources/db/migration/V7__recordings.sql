-- Recordings, what came of them in chunks, and what is known of losses. A recording goes with the video it becomes.
create table recording (
    id              uuid primary key,
    video_id        uuid        not null unique references video on delete cascade,
    owner           text        not null,
    name            text        not null,
    phase           text        not null default 'recording' check (phase in ('recording', 'stalled', 'ended')),
    live            boolean     not null,
    idle_seconds    int         not null check (idle_seconds > 0),
    most_seconds    int         not null check (most_seconds > 0),
    received_chunks int         not null default 0 check (received_chunks >= 0),
    received_bytes  bigint      not null default 0 check (received_bytes >= 0),
    started_at      timestamptz not null default clock_timestamp(),
    last_chunk_at   timestamptz,
    heartbeat_at    timestamptz,
    ended_at        timestamptz,
    ended_by        text check (ended_by in ('finish', 'idle', 'maximum')),
    expected_chunks int check (expected_chunks >= 0),      -- where its recorder knows how many there are
    complete_at     timestamptz,                           -- until when what is missing is waited for
    closed          boolean     not null default false,    -- whether its line can grow no more
    preparations    int         not null default 0,        -- works that made its line longer
    check ((phase = 'ended') = (ended_at is not null)),
    check ((ended_at is null) = (ended_by is null)),
    check ((ended_at is null) = (complete_at is null)),
    check (phase = 'ended' or not closed),
    check ((received_chunks = 0) = (last_chunk_at is null))
);
create unique index recording_running on recording (name) where phase <> 'ended';
create index recording_name on recording (name, started_at desc);
create index recording_newest on recording (started_at desc, id desc);
-- what the sweep looks through every few seconds
create index recording_open on recording (id) where not closed;
alter table recording set (autovacuum_vacuum_scale_factor = 0.02, fillfactor = 70);

create table chunk (
    recording_id   uuid        not null references recording on delete cascade,
    number         int         not null check (number >= 0),
    object_key     text        not null,
    size_bytes     bigint      not null check (size_bytes > 0),
    sha256         text        not null,
    started_at     timestamptz,                            -- as its recorder says
    seconds        double precision check (seconds > 0),   -- as its recorder says
    received_at    timestamptz not null default clock_timestamp(),
    late           boolean     not null,                   -- came when the line had gone on without it
    part           jsonb,                                  -- what was made of it
    part_micros    bigint check (part_micros > 0),         -- how long that is
    settled        boolean     not null default false,     -- on the line, or left out of it
    line_micros    bigint check (line_micros >= 0),        -- where on the line it is
    refused_code   text,
    refused_detail text,
    primary key (recording_id, number),
    check (part is null or refused_code is null),
    check ((part is null) = (part_micros is null)),
    check (line_micros is null or (settled and part is not null)),
    check ((refused_code is null) = (refused_detail is null))
);
-- what is still to be put on a line: few, however long the recording is
create index chunk_unsettled on chunk (recording_id, number) where not settled and not late;
create index chunk_on_line on chunk (recording_id, line_micros) where line_micros is not null;

create table ledger (
    recording_id uuid             not null references recording on delete cascade,
    ordinal      int              not null,
    kind         text             not null check (kind in
        ('missing', 'gap', 'overlap', 'duplicate', 'truncated', 'codecChange', 'late')),
    from_seconds double precision not null check (from_seconds >= 0),
    to_seconds   double precision check (to_seconds >= from_seconds),
    chunks       int[]            not null,
    action       text             not null,
    primary key (recording_id, ordinal)
);

-- Each opens one recording, to feed it and for nothing else.
create table ingest_token (
    sha256       text primary key,
    recording_id uuid        not null references recording on delete cascade,
    expires_at   timestamptz not null
);
create index ingest_token_recording on ingest_token (recording_id);
