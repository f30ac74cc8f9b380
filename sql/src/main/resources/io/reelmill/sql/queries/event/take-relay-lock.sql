-- held until the transaction ends; a statement of its own, so that the next one sees what the last holder numbered
select pg_try_advisory_xact_lock(:key)
