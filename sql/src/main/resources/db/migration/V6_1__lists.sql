-- What operators look for among millions that went well: what was cancelled, and what one worker did.
create index work_cancelled on work (created_at desc, id desc) where state = 'cancelled';
create index work_worker on work (worker_id, created_at desc, id desc);

-- For the search in the library. An operator who lets us have no extension has a slower one.
do $$
begin
    create extension if not exists pg_trgm;
    create index video_text on video
        using gin (title gin_trgm_ops, filename gin_trgm_ops, external_id gin_trgm_ops)
        -- videos come one by one; what waits to be put in its place would have to be read by every search
        with (fastupdate = off)
        where status <> 'deleting';
exception
    when insufficient_privilege or feature_not_supported or undefined_file then
        raise notice 'searching without an index, since there is no extension pg_trgm: %', sqlerrm;
end
$$;
