-- whose film went on, or failed, without chunks that something can be made of, once no more of them come
select recording.*
from (select distinct recording_id from chunk where not settled and part is not null) as left_out
join recording on recording.id = left_out.recording_id
join video on video.id = recording.video_id
where phase = 'ended'
  and (closed and video.status = 'ready'
       or video.status = 'failed' and video.failure_code = 'source.empty')
  and last_chunk_at + make_interval(secs => :quietSeconds) <= clock_timestamp()
  and not exists (
      select from chunk
      where chunk.recording_id = recording.id
        and not settled
        and part is null
        and refused_code is null)
