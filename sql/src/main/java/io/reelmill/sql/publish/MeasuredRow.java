package io.reelmill.sql.publish;

import io.reelmill.core.publish.SealedRendition;

/** One row of what {@code queries/publish/seal.sql} is given. */
record MeasuredRow(String name, int average, int peak) {

    static MeasuredRow of(SealedRendition rendition) {
        return new MeasuredRow(rendition.name(), rendition.averageBitsPerSecond(), rendition.peakBitsPerSecond());
    }
}
