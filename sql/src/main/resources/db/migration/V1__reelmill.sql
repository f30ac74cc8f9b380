-- The tables of Reelmill. Each CHECK guards what a state must carry; docs/path.md draws the states.

create table video (
    id                   uuid primary key,
    owner                text        not null,
    title                text        not null,
    external_id          text,
    filename             text        not null,
    profile              text        not null,
    priority             smallint    not null check (priority between 0 and 2),  -- interactive, normal, bulk
    metadata             jsonb       not null default '{}',
    thumbnail_at_seconds double precision,
    source_key           text        not null,
    size_bytes           bigint      not null check (size_bytes >= 0),
    sha256               text        not null,
    status               text        not null check (status in
        ('arriving', 'queued', 'processing', 'ready', 'failed', 'cancelled', 'deleting')),
    version              int         not null default 1,  -- of the film; raised when it is made again
    revision             bigint      not null default 1,  -- raised by every change a poller may see
    progress             double precision not null default 0 check (progress between 0 and 1),
    created_at           timestamptz not null default now(),
    playable_at          timestamptz,
    ready_at             timestamptz,
    facts                jsonb,
    plan                 jsonb,
    failure_code         text,
    failure_detail       text,
    check ((status = 'failed') = (failure_code is not null)),
    check (status <> 'ready' or (ready_at is not null and playable_at is not null and plan is not null)),
    check ((failure_code is null) = (failure_detail is null))
);
-- what is being removed no longer holds its external id
create unique index video_external_id on video (external_id) where status <> 'deleting';
create index video_newest on video (created_at desc, id desc) where status <> 'deleting';

create table idempotency (
    owner          text not null,
    key            text not null,
    request_digest text not null,
    video_id       uuid not null references video on delete cascade,
    primary key (owner, key)
);
create index idempotency_video on idempotency (video_id);

create table worker (
    id            uuid primary key,                       -- also the id of its JobRunr server
    name          text        not null,
    heavy_slots   int         not null,
    light_slots   int         not null,
    version       text        not null,
    encoder_build text        not null,
    draining      boolean     not null default false,
    started_at    timestamptz not null default now(),
    last_seen_at  timestamptz not null default now()
);

create table work (
    id             uuid primary key,
    video_id       uuid        not null references video on delete cascade,
    kind           text        not null,
    version        int         not null,
    track          text,                                  -- audio rendition, where it is for one
    ordinal        int         not null,
    lane           smallint    not null check (lane between 0 and 1),      -- light, heavy
    priority       smallint    not null check (priority between 0 and 2),  -- as the video's
    rank           bigint      not null,                  -- where in the film it begins, ms
    seq            bigint      generated always as identity,
    name           text        not null,
    state          text        not null default 'waiting' check (state in
        ('waiting', 'running', 'succeeded', 'failed', 'cancelled')),
    round          int         not null default 1 check (round >= 1),
    attempt        int         not null default 0 check (attempt >= 0),
    failures       int         not null default 0,        -- of this round
    job_id         uuid        not null unique,           -- follows from id and round
    worker_id      uuid,                                  -- who runs it, or ran it last
    failure_code   text,
    failure_detail text,
    created_at     timestamptz not null default now(),
    waiting_since  timestamptz not null default now(),    -- of the latest time it waited
    started_at     timestamptz,                           -- while it runs, and after
    finished_at    timestamptz,
    unique nulls not distinct (video_id, version, kind, track, ordinal),
    check (state <> 'running' or (worker_id is not null and attempt > 0 and started_at is not null)),
    check (state <> 'failed' or failure_code is not null),
    check ((failure_code is null) = (failure_detail is null)),
    check ((state in ('succeeded', 'failed', 'cancelled')) = (finished_at is not null))
);
-- the claim's order; see queries/work/claim.sql
create index work_claim on work (lane, priority, rank, seq) where state = 'waiting';
create index work_video on work (video_id, version);
create index work_newest on work (created_at desc, id desc);
-- what operators look for among millions that went well
create index work_failed on work (created_at desc, id desc) where state = 'failed';
create index work_running on work (worker_id) where state = 'running';
alter table work set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0, fillfactor = 70);

-- One row per claim: what operators want to know of it.
create table attempt (
    work_id        uuid        not null references work on delete cascade,
    number         int         not null,
    round          int         not null,
    worker_id      uuid        not null,
    outcome        text        not null default 'running' check (outcome in
        ('running', 'succeeded', 'failed', 'handed_on', 'cancelled')),
    started_at     timestamptz not null default now(),
    finished_at    timestamptz,
    failure_code   text,
    failure_detail text,
    command        text[]      not null default '{}',
    log_tail       text        not null default '',
    primary key (work_id, number),
    check ((outcome = 'running') = (finished_at is null)),
    check (outcome <> 'failed' or failure_code is not null),
    check ((failure_code is null) = (failure_detail is null))
);

-- What has been published of a film. Rows are written only by the transaction that also ends their work.
create table rendition (
    video_id            uuid    not null references video on delete cascade,
    version             int     not null,
    name                text    not null,
    picture             boolean not null,
    codecs              text    not null,
    width               int,
    height              int,
    frame_rate          text,
    language            text,
    label               text,
    cap_bits_per_second int     not null,
    init_key            text    not null,
    init_sha256         text    not null,
    average_bits_per_second int,                          -- measured when sealed
    peak_bits_per_second    int,
    primary key (video_id, version, name),
    check (picture = (width is not null and height is not null and frame_rate is not null)),
    check ((average_bits_per_second is null) = (peak_bits_per_second is null))
);

create table segment_run (
    video_id      uuid     not null,
    version       int      not null,
    rendition     text     not null,
    first_segment int      not null,
    work_id       uuid     not null references work on delete cascade,
    folder        text     not null,
    timescale     int      not null,
    durations     bigint[] not null,
    sizes         int[]    not null,
    primary key (video_id, version, rendition, first_segment),
    foreign key (video_id, version, rendition) references rendition on delete cascade,
    check (cardinality(durations) = cardinality(sizes) and cardinality(sizes) > 0)
);
-- without it, removing a film's work would read the whole table once per work
create index segment_run_work on segment_run (work_id);

create table event (
    id         bigint generated always as identity primary key,
    number     bigint unique,                             -- given by the relay once committed
    type       text        not null,
    owner      text        not null,
    video_id   uuid        not null,                      -- outlives the video
    data       jsonb       not null default '{}',
    created_at timestamptz not null default now()
);
create index event_unnumbered on event (id) where number is null;
create index event_video on event (video_id, number);
-- every row is numbered once, which leaves as many dead ones
alter table event set (autovacuum_vacuum_scale_factor = 0.02);

create table token (
    name   text primary key,
    sha256 text not null unique
);

create table person (
    username      text primary key,
    password_hash text not null
);
