-- one that comes back keeps being drained if somebody asked for it
insert into worker (id, name, heavy_slots, light_slots, version, encoder_build, draining)
values (:id, :name, :heavySlots, :lightSlots, :version, :encoderBuild, :draining)
on conflict (id) do update
set name          = excluded.name,
    heavy_slots   = excluded.heavy_slots,
    light_slots   = excluded.light_slots,
    version       = excluded.version,
    encoder_build = excluded.encoder_build,
    last_seen_at  = clock_timestamp()
