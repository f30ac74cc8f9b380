package io.reelmill.worker.encode;

import io.reelmill.core.media.FrameRate;

/** Which frames of a film's grid are keyframes: the first at or after every second second, so every segment's first too. */
record KeyframeGrid(FrameRate rate) {

    static final int SECONDS = 2;

    boolean isKeyframe(long frame) {
        return frame == 0 || group(frame) > group(frame - 1);
    }

    /** The first keyframe after a frame. */
    long next(long frame) {
        long next = frame + 1;
        while (!isKeyframe(next)) {
            next++;
        }
        return next;
    }

    /** No two keyframes are further apart than this. */
    int mostFrames() {
        return (int) Math.ceil(SECONDS * rate.perSecond());
    }

    /**
     * ffmpeg's expression for {@code -force_key_frames}, whose {@code n} counts an output's frames from 0.
     *
     * @param first the grid's frame that is the output's first
     * @param end a frame that becomes a keyframe besides, so that what follows can be cut off
     */
    String expression(long first, long end) {
        long period = (long) SECONDS * rate.numerator();
        String group = "floor((n+%d)*" + rate.denominator() + "/" + period + ")";
        return "expr:gt(" + String.format(group, first) + "," + String.format(group, first - 1) + ")+eq(n,"
                + (end - first) + ")";
    }

    private long group(long frame) {
        return Math.floorDiv(frame * rate.denominator(), (long) SECONDS * rate.numerator());
    }
}
