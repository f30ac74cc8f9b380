insert into rendition (
    video_id, version, name, picture, codecs, width, height, frame_rate, language, label,
    cap_bits_per_second, init_key, init_sha256)
values (
    :video, :version, :name, :picture, :codecs, :width, :height, :frameRate, :language, :label,
    :capBitsPerSecond, :initKey, :initSha256)
on conflict (video_id, version, name) do nothing
