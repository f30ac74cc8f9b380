package io.reelmill.core.recording;

import io.reelmill.core.failure.Failure;
import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.media.AudioTrack;
import io.reelmill.core.media.DynamicRange;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.media.SourceFacts;
import io.reelmill.core.media.VideoTrack;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.source.Extent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes chunks as a recorder with one clock would: 25 frames a second, sound a little ahead of the picture. */
final class Recorder {

    static final int RATE = 25;

    private static final RecordingId RECORDING = RecordingId.random();
    private static final long FRAME = 1_000_000 / RATE;
    private static final long LEAD = 21_333;

    private Recorder() {}

    /** A chunk of so many frames that begins with the clock at {@code clockMicros}. */
    static Chunk chunk(int number, long clockMicros, int frames) {
        return chunk(number, clockMicros, frames, "sha-" + number, null);
    }

    static Chunk chunk(int number, long clockMicros, int frames, String sha256, @Nullable Instant startedAt) {
        return chunk(number, sha256, startedAt, part(number, clockMicros, frames, "h264", true), null);
    }

    static Chunk ofCodec(int number, long clockMicros, int frames, String codec) {
        return chunk(number, "sha-" + number, null, part(number, clockMicros, frames, codec, true), null);
    }

    static Chunk unwrapped(int number, long clockMicros, int frames) {
        return chunk(number, "sha-" + number, null, part(number, clockMicros, frames, "h264", false), null);
    }

    static Chunk refused(int number) {
        return chunk(number, "sha-" + number, null, null, new Failure(FailureCode.SOURCE_UNREADABLE, "it is a text"));
    }

    /** The line of these, where none was left out before. */
    static Line line(List<Chunk> there, List<Chunk> chunks, Optional<Integer> expected) {
        Set<Integer> came = Stream.concat(there.stream(), chunks.stream())
                .map(Chunk::number)
                .collect(Collectors.toSet());
        return LinePlanner.plan(there, chunks, came, expected);
    }

    /** The same chunk, on the line. */
    static Chunk at(Chunk chunk, long lineMicros) {
        return new Chunk(
                chunk.recording(),
                chunk.number(),
                chunk.object(),
                chunk.sizeBytes(),
                chunk.sha256(),
                chunk.startedAt(),
                chunk.seconds(),
                chunk.receivedAt(),
                chunk.late(),
                chunk.part(),
                chunk.refused(),
                lineMicros);
    }

    static long micros(int frames) {
        return frames * FRAME;
    }

    private static Part part(int number, long clockMicros, int frames, String codec, boolean wraps) {
        FrameRate rate = new FrameRate(RATE, 1);
        PictureSize size = new PictureSize(320, 180);
        VideoTrack video = new VideoTrack(0, codec, size, size, rate, true, 0, false, DynamicRange.SDR, "yuv420p");
        AudioTrack sound = new AudioTrack(1, "aac", 2, 48_000, "und", true);
        return new Part(
                new ObjectKey("parts/" + number),
                1000,
                new SourceFacts("mov,mp4", Duration.ofNanos(micros(frames) * 1000), video, List.of(sound)),
                rate,
                new Extent(0, LEAD, LEAD + micros(frames), frames),
                clockMicros,
                wraps);
    }

    private static Chunk chunk(
            int number, String sha256, @Nullable Instant startedAt, @Nullable Part part, @Nullable Failure refused) {
        return new Chunk(
                RECORDING,
                number,
                new ObjectKey("chunks/" + number),
                1000,
                sha256,
                startedAt,
                null,
                Instant.EPOCH,
                false,
                part,
                refused,
                null);
    }
}
