select *
from ledger
where recording_id = any (:ids)
order by recording_id, from_seconds, ordinal
