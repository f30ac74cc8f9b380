package io.reelmill.worker.source;

import io.reelmill.worker.ffmpeg.ProbedStream;
import java.util.function.Consumer;

/** The packets of one stream, told from its track's tables exactly as ffprobe lists them. */
final class TrackPackets {

    private final ProbedStream stream;
    private final TrackTable track;
    private final ShownPart part;
    private final boolean reordered;
    private final int shift;

    private TrackPackets(ProbedStream stream, TrackTable track, ShownPart part) {
        this.stream = stream;
        this.track = track;
        this.part = part;
        this.reordered = track.samples().reordered();
        this.shift = track.samples().shift();
    }

    static TrackPackets of(ProbedStream stream, TrackTable track) throws UncertainTables {
        Edit edit = track.edit();
        boolean sound = stream.kind() == ProbedStream.Kind.AUDIO;
        ShownPart part = edit == null
                ? ShownPart.all(track.samples())
                : ShownPart.of(track, edit, sound, () -> samples(stream, track));
        return new TrackPackets(stream, track, part);
    }

    private static Samples samples(ProbedStream stream, TrackTable track) {
        return PlainCodecs.pcm(stream)
                ? new PcmSamples(track.samples().chunks())
                : track.samples().samples();
    }

    void list(Consumer<Packet> each) {
        Samples samples = samples(stream, track);
        Samples durations = samples(stream, track);
        for (long sample = 0; sample < part.end() && samples.next(); sample++) {
            boolean within = sample >= part.first();
            // where nothing is reordered, the demuxer counts durations from the first sample, also of a part
            if (reordered || within) {
                durations.next();
            }
            if (within) {
                each.accept(packet(samples, duration(samples, durations, sample)));
            }
        }
    }

    private long duration(Samples sample, Samples durations, long number) {
        if (PlainCodecs.steady(stream)) {
            return track.samples().durations().value(0);
        }
        if (!PlainCodecs.pcm(stream)) {
            return durations.duration();
        }
        boolean last = sample.last() || number == part.end() - 1;
        long left = streamEnd() - sample.decodedAt() - part.move();
        return last && left > 0 ? left : sample.duration();
    }

    private long streamEnd() {
        Edit edit = track.edit();
        long media = Math.min(track.duration(), track.samples().durations().samples());
        return edit == null ? media : Math.min(media, edit.delay() + edit.length());
    }

    private Packet packet(Samples sample, long duration) {
        long decodedAt = sample.decodedAt() + part.move();
        long shownAt = reordered ? decodedAt + shift + sample.offset() : decodedAt;
        return new Packet(
                stream.index(),
                shownAt,
                decodedAt,
                duration,
                sample.sync() || PlainCodecs.onlyKeyframes(stream),
                !shown(sample),
                false);
    }

    /** With sound also what the edit begins within. */
    private boolean shown(Samples sample) {
        Edit edit = track.edit();
        if (edit == null) {
            return true;
        }
        long at = sample.decodedAt() + sample.offset();
        boolean within = stream.kind() == ProbedStream.Kind.AUDIO
                && at < edit.from()
                && at + (sample.last() ? edit.length() : sample.duration()) > edit.from();
        return within || edit.shows(at);
    }
}
