select *
from ledger
where recording_id = :id
order by from_seconds, ordinal
