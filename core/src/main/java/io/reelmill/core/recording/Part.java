package io.reelmill.core.recording;

import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.SourceFacts;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.source.Extent;

/**
 * A chunk made self-contained: its pictures and sounds untouched in a file of their own that can be read from any of its
 * borders. Its picture is stream 0, its sounds follow.
 *
 * @param clockMicros where its beginning lies on the clock of the recorder that sent the chunk
 * @param clockWraps whether that clock starts over after 26½ hours, as MPEG-TS's does
 * @param gridRate the rate at which it would be made if it were a film of its own
 */
public record Part(
        ObjectKey object,
        long sizeBytes,
        SourceFacts facts,
        FrameRate gridRate,
        Extent extent,
        long clockMicros,
        boolean clockWraps) {

    /** From its beginning to its first frame, in microseconds. */
    long lead() {
        return extent.pictureStartMicros() - extent.startMicros();
    }

    /** From its beginning to the end of its last frame, in microseconds. */
    public long length() {
        return extent.pictureEndMicros() - extent.startMicros();
    }

    /** What it has in common with whatever can be read together with it. */
    PartKind kind() {
        return PartKind.of(this);
    }
}
