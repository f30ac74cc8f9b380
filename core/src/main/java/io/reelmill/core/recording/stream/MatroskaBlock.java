package io.reelmill.core.recording.stream;

import io.reelmill.core.media.MatroskaId;
import java.io.IOException;
import java.util.Optional;

/**
 * One frame or a few of a track (RFC 9559, sections 5.1.3.4 and 5.1.3.5).
 *
 * @param time after its cluster's, in the segment's units
 */
record MatroskaBlock(long track, int time, boolean keyframe) {

    private static final int KEYFRAME = 0x80;
    /** Behind the track's number. */
    private static final int TIME_AND_FLAGS = 3;

    /** What an element of a cluster holds; empty where that is no block. */
    static Optional<MatroskaBlock> of(Ebml element, byte[] body) throws IOException {
        if (element.id() == MatroskaId.SIMPLE_BLOCK) {
            return simple(body);
        }
        if (element.id() != MatroskaId.BLOCK_GROUP) {
            return Optional.empty();
        }
        boolean keyframe = Ebml.child(body, MatroskaId.REFERENCE_BLOCK).isEmpty();
        Optional<byte[]> block = Ebml.child(body, MatroskaId.BLOCK);
        return block.isEmpty()
                ? Optional.empty()
                : simple(block.get()).map(inner -> new MatroskaBlock(inner.track, inner.time, keyframe));
    }

    private static Optional<MatroskaBlock> simple(byte[] block) throws IOException {
        int length = block.length == 0 ? 0 : Ebml.length(block[0] & 0xff, 8);
        if (block.length < Math.max(1, length) + TIME_AND_FLAGS) {
            return Optional.empty();
        }
        long track = Ebml.number(block, 0, length) & (1L << 7 * length) - 1;
        int time = (short) Ebml.number(block, length, 2);
        return Optional.of(new MatroskaBlock(track, time, (block[length + 2] & KEYFRAME) != 0));
    }
}
