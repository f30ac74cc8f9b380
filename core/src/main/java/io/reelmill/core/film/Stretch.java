package io.reelmill.core.film;

/**
 * A stretch of one sound track that one job encodes: AAC frames from first (inclusive) to end (exclusive), counted from
 * the first frame that is heard.
 *
 * @param rendition name of the audio rendition it belongs to
 */
public record Stretch(String rendition, int index, long firstFrame, long endFrame) {

    public Stretch {
        if (index < 0 || firstFrame < 0 || endFrame <= firstFrame) {
            throw new IllegalArgumentException("not a stretch: " + index + " " + firstFrame + " " + endFrame);
        }
    }
}
