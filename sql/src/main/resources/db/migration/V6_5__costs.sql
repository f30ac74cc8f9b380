-- What work took lately; see queries/forecast/costs.sql.
create index work_succeeded on work (finished_at desc) where state = 'succeeded';
