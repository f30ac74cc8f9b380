package io.reelmill.worker.encode;

import io.reelmill.core.cmaf.Fragment;
import io.reelmill.core.cmaf.InitSegment;
import io.reelmill.core.cmaf.Sample;
import java.nio.ByteBuffer;
import java.util.BitSet;

/**
 * Proves of each fragment of a rung that it is a whole group of pictures of the grid: it starts where the one before
 * ended, with an IDR picture at a planned keyframe, and shows every frame up to the next one exactly once.
 */
final class FragmentVerifier {

    private static final int NAL_TYPE = 0x1f;
    private static final int FIRST_SLICE_TYPE = 1;
    private static final int IDR_SLICE = 5;

    private final SpanCut cut;
    private final KeyframeGrid keyframes;
    private final InitSegment init;
    private long next;

    FragmentVerifier(SpanCut cut, InitSegment init) throws InexactException {
        this.cut = cut;
        this.keyframes = new KeyframeGrid(cut.rate());
        this.init = init;
        this.next = cut.first();
        if (init.timescale() != cut.timescale()) {
            throw new InexactException("a second has " + init.timescale() + " units, not " + cut.timescale());
        }
    }

    /** The frame with which the next fragment begins. */
    long next() {
        return next;
    }

    void check(Fragment fragment) throws InexactException {
        long decodeFrame = fragment.decodeTime() / cut.ticks();
        if (fragment.decodeTime() != next * cut.ticks()) {
            throw new InexactException("a fragment is at frame " + decodeFrame + " instead of " + next);
        }
        if (next != cut.first() && next != cut.end() && !keyframes.isKeyframe(next)) {
            throw new InexactException("frame " + next + " is a keyframe");
        }
        checkLength(fragment);
        checkSync(fragment);
        checkTimes(fragment);
        next += fragment.samples().size();
    }

    /** A shorter one is noticed with what follows it, or with what is missing then. */
    private void checkLength(Fragment fragment) throws InexactException {
        long keyframe = keyframes.next(next);
        long most = next < cut.end() ? Math.min(keyframe, cut.end()) : keyframe;
        if (next + fragment.samples().size() > most) {
            throw new InexactException("frame " + most + " is no keyframe");
        }
    }

    private void checkSync(Fragment fragment) throws InexactException {
        for (int i = 0; i < fragment.samples().size(); i++) {
            if (fragment.samples().get(i).sync() != (i == 0)) {
                throw new InexactException("the keyframes around frame " + (next + i) + " are not as planned");
            }
        }
        if (!startsWithIdr(fragment.firstSample())) {
            throw new InexactException("frame " + next + " is no IDR picture");
        }
    }

    private void checkTimes(Fragment fragment) throws InexactException {
        BitSet shown = new BitSet();
        int count = fragment.samples().size();
        long time = 0;
        for (Sample sample : fragment.samples()) {
            long presented = time + sample.compositionOffset() - init.presentationDelay();
            long frame = presented / cut.ticks();
            if (sample.duration() != cut.ticks() || presented < 0 || presented % cut.ticks() != 0 || frame >= count) {
                throw new InexactException("a frame after frame " + next + " is not on the grid");
            }
            shown.set((int) frame);
            time += sample.duration();
        }
        if (shown.cardinality() != count) {
            throw new InexactException("a frame after frame " + next + " is shown twice");
        }
    }

    /** Whether the first slice of an access unit (length-prefixed units, ISO/IEC 14496-15) is of an IDR picture. */
    private static boolean startsWithIdr(ByteBuffer unit) {
        while (unit.remaining() > 4) {
            int length = unit.getInt();
            int type = unit.get(unit.position()) & NAL_TYPE;
            if (type >= FIRST_SLICE_TYPE && type <= IDR_SLICE) {
                return type == IDR_SLICE;
            }
            if (length <= 0 || length > unit.remaining()) {
                return false;
            }
            unit.position(unit.position() + length);
        }
        return false;
    }
}
