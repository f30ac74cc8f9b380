-- Owners share a lane: the claim asks whose turn it is before it asks for which work.

alter table work add column owner text;                   -- as the video's, so that the claim reads one table
update work set owner = video.owner from video where video.id = work.video_id;
alter table work alter column owner set not null;

-- When each owner was last given a slot. Written only where nobody else writes at that moment: a turn more or less.
create table share (
    lane      smallint    not null check (lane between 0 and 1),
    owner     text        not null,
    served_at timestamptz,
    primary key (lane, owner)
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02);
insert into share (lane, owner) select distinct lane, owner from work;

drop index work_claim;
-- the claim's order; see queries/work/claim.sql
create index work_claim on work (lane, priority, owner, rank, seq) where state = 'waiting';
-- what has waited longest
create index work_longest on work (lane, waiting_since, seq) where state = 'waiting';
-- how much of each owner's runs
create index work_busy on work (lane, owner) where state = 'running';

-- A worker that is lost with a work may have died of it; one that hands it on has not.
alter table attempt drop constraint attempt_outcome_check;
alter table attempt add check (outcome in ('running', 'succeeded', 'failed', 'handed_on', 'lost', 'cancelled'));
