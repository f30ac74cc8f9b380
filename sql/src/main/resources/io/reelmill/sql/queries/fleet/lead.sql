-- of the session; one process looks after the others
select pg_try_advisory_lock(hashtextextended('reelmill watch', 0))
