update rendition
set average_bits_per_second = measured.average,
    peak_bits_per_second    = measured.peak
from jsonb_to_recordset(cast(:measured as jsonb)) as measured (name text, average int, peak int)
where rendition.video_id = :video
  and rendition.version = :version
  and rendition.name = measured.name
