-- of the session; free at once when its connection ends
select pg_try_advisory_lock(hashtextextended('reelmill worker ' || :worker, 0))
