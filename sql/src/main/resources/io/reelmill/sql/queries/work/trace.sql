-- history, not a result: it is kept of an attempt that ended, too
update attempt
set command  = cast(:command as text[]),
    log_tail = :logTail
where work_id = :work
  and number = :attempt
