package io.reelmill.worker.source;

import io.reelmill.worker.ffmpeg.ProbedStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is kept of a source's packets while they pass: the pictures' times, the keyframes, and where each sound ends. */
final class PacketIndex {

    private final ProbedStream picture;
    private final Map<Integer, Sound> sounds = new HashMap<>();
    private final int mostFrames;
    private final @Nullable ClockMender mender;
    private final LongList shown = new LongList();
    private final Keyframes keyframes = new Keyframes();
    private int pictures;
    private long lastShown = Long.MIN_VALUE;
    private long lastDuration;
    private long untimed;
    private long damaged;

    /** @param mendsClock whether the container's clock may jump, and jumps are to be closed */
    PacketIndex(ProbedStream picture, List<ProbedStream> sound, int mostFrames, boolean mendsClock) {
        this.picture = picture;
        this.mostFrames = mostFrames;
        this.mender = mendsClock ? new ClockMender(picture.timeBase()) : null;
        sound.forEach(track -> sounds.put(track.index(), new Sound(track, mendsClock)));
    }

    /** Takes one line of ffprobe's, asked for with {@link Packet#ENTRIES}. */
    void take(String line) {
        Packet.parse(line).ifPresent(this::take);
    }

    void take(Packet packet) {
        Sound sound = sounds.get(packet.stream());
        if (packet.stream() == picture.index()) {
            takePicture(packet);
        } else if (sound != null) {
            sound.take(packet);
        }
    }

    private void takePicture(Packet packet) {
        if (++pictures > mostFrames) {
            throw Refusal.tooLong("it has more than " + mostFrames + " frames");
        }
        Long at = packet.at();
        untimed += packet.shownAt() == null ? 1 : 0;
        damaged += packet.damaged() ? 1 : 0;
        if (at == null) {
            return;
        }
        Long decodedAt = packet.decodedAt();
        long decoded = decodedAt == null ? at : decodedAt;
        long offset = mender == null ? 0 : mender.offsetAt(decoded);
        long time = at + offset;
        if (packet.keyframe()) {
            keyframes.add(micros(time), micros(decoded + offset));
        }
        if (!packet.discarded()) {
            show(time, packet.duration());
        }
    }

    private long micros(long ticks) {
        return picture.timeBase().micros(ticks);
    }

    private void show(long time, long duration) {
        shown.add(time);
        if (time > lastShown) {
            lastShown = time;
            lastDuration = duration;
        }
    }

    /**
     * When each picture is shown, in that order; to be asked once.
     *
     * @param first when the first picture that can be decoded is shown, in ticks
     */
    FrameTimes shown(long first) {
        long[] sorted = shown.sorted();
        int from = 0;
        while (from < sorted.length && sorted[from] < first) {
            from++;
        }
        return new FrameTimes(from == 0 ? sorted : Arrays.copyOfRange(sorted, from, sorted.length), picture.timeBase());
    }

    /** How long the last picture is shown, in seconds; 0 where the container does not say. */
    double lastDuration() {
        return picture.timeBase().seconds(lastDuration);
    }

    Keyframes keyframes() {
        return keyframes;
    }

    /** How many pictures the container gives no time. */
    long untimed() {
        return untimed;
    }

    /** How many pictures are not whole. */
    long damaged() {
        return damaged;
    }

    /** When the last packet of a sound track ends, in microseconds of the source's clock. */
    long soundEndMicros(ProbedStream track) {
        Sound sound = sounds.get(track.index());
        return sound == null ? 0 : track.timeBase().micros(sound.end);
    }

    private static final class Sound {
        private final @Nullable ClockMender mender;
        private long end;

        Sound(ProbedStream track, boolean mendsClock) {
            this.mender = mendsClock ? new ClockMender(track.timeBase()) : null;
        }

        void take(Packet packet) {
            Long at = packet.at();
            if (at != null) {
                long offset = mender == null ? 0 : mender.offsetAt(at);
                end = Math.max(end, at + offset + packet.duration());
            }
        }
    }
}
