package io.reelmill.worker.source;

import org.jspecify.annotations.Nullable;

/**
 * A track's sample table (ISO/IEC 14496-12, section 8.5), as far as it says when samples are decoded and shown, and where
 * they lie.
 *
 * @param offsets null where all samples are shown when they are decoded
 */
record SampleTable(
        RunLengths durations, @Nullable RunLengths offsets, SyncSamples sync, SampleSizes sizes, Chunks chunks) {

    private static final int GROUPING_TYPE = 4;

    static SampleTable of(Mp4Box table) throws UncertainTables {
        refuseGroupsOfKeyframes(table);
        Mp4Box offsets = table.atMostOne("ctts").orElse(null);
        SampleTable found = new SampleTable(
                RunLengths.of(table.only("stts")),
                offsets == null ? null : RunLengths.of(offsets),
                SyncSamples.of(table),
                SampleSizes.of(table),
                Chunks.of(table));
        found.check();
        return found;
    }

    /** Random access points (rap; section 10.4), which ffmpeg seeks to as to keyframes. */
    private static void refuseGroupsOfKeyframes(Mp4Box table) throws UncertainTables {
        for (Mp4Box box : table.children()) {
            if (box.type().equals("sbgp")) {
                box.require(GROUPING_TYPE + 4);
                if (Mp4Box.letters(box.content(), GROUPING_TYPE).equals("rap ")) {
                    throw new UncertainTables("it has groups of keyframes");
                }
            }
        }
    }

    private void check() throws UncertainTables {
        if (count() == 0 || durations.samples() != count() || offsets != null && offsets.samples() != count()) {
            throw new UncertainTables("tables count different numbers of samples");
        }
        for (int run = 0; run < durations.runs(); run++) {
            if (durations.value(run) <= 0) {
                throw new UncertainTables("a sample lasts no time, or for ever");
            }
        }
        for (int run = 0; offsets != null && run < offsets.runs(); run++) {
            if (offsets.value(run) == Integer.MIN_VALUE) {
                throw new UncertainTables("a sample is shown before all times");
            }
        }
    }

    /** Whether a sample is shown before it is decoded, in spite of the shift. */
    boolean showsTooEarly() {
        int shift = shift();
        for (int run = 0; offsets != null && run < offsets.runs(); run++) {
            if (offsets.value(run) < -shift) {
                return true;
            }
        }
        return false;
    }

    long count() {
        return sizes.samples();
    }

    /** Whether samples are shown in another order than they are decoded, or may be. */
    boolean reordered() {
        return offsets != null;
    }

    /**
     * By how much earlier everything must be decoded, so that nothing is shown before it is decoded. The last two runs do
     * not count for the demuxer.
     */
    int shift() {
        int shift = 0;
        for (int run = 0; offsets != null && run + 2 < offsets.runs(); run++) {
            shift = Math.max(shift, -offsets.value(run));
        }
        return shift;
    }

    Samples samples() {
        return new Listed();
    }

    private final class Listed implements Samples {
        private final RunLengths.Cursor lasting = durations.cursor();
        private final RunLengths.@Nullable Cursor shifting = offsets == null ? null : offsets.cursor();
        private final SyncSamples.Cursor keyframes = sync.cursor();
        private long passed;
        private long decodedAt;
        private int duration;
        private int offset;
        private boolean keyframe;

        @Override
        public boolean next() {
            if (passed == count()) {
                return false;
            }
            passed++;
            decodedAt += duration;
            duration = lasting.next();
            offset = shifting == null ? 0 : shifting.next();
            keyframe = keyframes.next();
            return true;
        }

        @Override
        public boolean last() {
            return passed == count();
        }

        @Override
        public long decodedAt() {
            return decodedAt;
        }

        @Override
        public long duration() {
            return duration;
        }

        @Override
        public int offset() {
            return offset;
        }

        @Override
        public boolean sync() {
            return keyframe;
        }
    }
}
