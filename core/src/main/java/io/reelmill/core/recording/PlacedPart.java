package io.reelmill.core.recording;

import org.jspecify.annotations.Nullable;

/**
 * A part at its place on the line.
 *
 * @param number of its chunk
 * @param lineMicros where on the line its beginning lies
 * @param ahead what is before it; null where it follows the part before without a break
 */
public record PlacedPart(
        int number, Part part, long lineMicros, @Nullable Break ahead) {

    /** When its first frame is shown, in microseconds of the line. */
    public long pictureStart() {
        return lineMicros + part.lead();
    }

    /** When its last frame has been shown, in microseconds of the line. */
    public long pictureEnd() {
        return lineMicros + part.length();
    }
}
