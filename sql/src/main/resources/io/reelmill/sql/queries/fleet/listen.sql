-- one after the other; every process hears every call and answers those that concern it
listen reelmill_work_waits;
listen reelmill_jobs_withdrawn
