package io.reelmill.worker.source;

import java.util.function.Supplier;

/**
 * Which samples of a track ffmpeg's demuxer hands on, and by how much it moves the times at which they are decoded.
 *
 * <p>Of an edited track they begin with the last keyframe that is shown when the edit begins or before (with sound a
 * second earlier, for decoders that need a run-up) and end with the first keyframe behind it, or the second where
 * samples are not shown in the order in which they are decoded. What the edit shows first is decoded when the edit
 * begins. If a picture would then be shown late, everything is moved so that it is not.
 *
 * @param first sample that is handed on
 * @param end sample behind the last
 */
record ShownPart(long first, long end, long move) {

    static ShownPart all(SampleTable table) {
        return new ShownPart(0, Long.MAX_VALUE, -table.shift());
    }

    /** @param samples the track's, from the first, as often as they are asked for */
    static ShownPart of(TrackTable track, Edit edit, boolean sound, Supplier<Samples> samples) throws UncertainTables {
        boolean reordered = track.samples().reordered();
        long sought = sound ? Math.max(0, edit.from() - track.timescale()) : edit.from();
        Walk walk = new Walk(edit, sound, reordered);
        walk.through(samples.get(), first(samples.get(), sought, reordered));
        return walk.part(track.samples().shift());
    }

    private static long first(Samples samples, long sought, boolean reordered) {
        long any = 0;
        long keyframe = -1;
        for (long sample = 0; samples.next() && samples.decodedAt() <= sought; sample++) {
            any = sample;
            if (samples.sync() && samples.decodedAt() + samples.offset() <= sought) {
                keyframe = sample;
            }
        }
        return keyframe >= 0 ? keyframe : reordered ? 0 : any;
    }

    /** From the first sample that is handed on to the last. */
    private static final class Walk {
        private static final long NONE = -1;

        private final Edit edit;
        private final boolean sound;
        private final boolean reordered;
        private long first;
        private long end;
        private boolean begun;
        /** When the first shown sample is decoded; with sound, when the edit begins within it. */
        private long begin;
        /** When a picture is shown first, by the clock of what is handed on. */
        private long earliest = NONE;

        private boolean keyframeBehind;

        Walk(Edit edit, boolean sound, boolean reordered) {
            this.edit = edit;
            this.sound = sound;
            this.reordered = reordered;
        }

        void through(Samples samples, long from) {
            first = from;
            end = from;
            for (long skipped = 0; skipped < from; skipped++) {
                samples.next();
            }
            boolean ended = false;
            while (!ended && samples.next()) {
                end++;
                take(samples);
                ended = ends(samples);
            }
        }

        private void take(Samples sample) {
            long shown = sample.decodedAt() + sample.offset();
            if (edit.shows(shown)) {
                begin(sample.decodedAt());
                long at = edit.delay() + shown - begin;
                earliest = earliest < 0 ? at : Math.min(earliest, at);
            } else if (sound && shown < edit.from() && shown + duration(sample) > edit.from()) {
                begin(edit.from());
            }
        }

        private void begin(long decodedAt) {
            begin = begun ? begin : decodedAt;
            begun = true;
        }

        private boolean ends(Samples sample) {
            boolean behind = sample.decodedAt() + sample.offset() + duration(sample) >= edit.end();
            if (!behind || !sound && !sample.sync()) {
                return false;
            }
            boolean waits = reordered && !keyframeBehind;
            keyframeBehind = true;
            return !waits;
        }

        private long duration(Samples sample) {
            return sample.last() ? edit.length() : sample.duration();
        }

        ShownPart part(int shift) throws UncertainTables {
            if (!begun) {
                throw new UncertainTables("an edit shows nothing");
            }
            long late = sound ? 0 : Math.max(0, earliest - edit.delay());
            return new ShownPart(first, end, edit.delay() - begin - shift - late);
        }
    }
}
