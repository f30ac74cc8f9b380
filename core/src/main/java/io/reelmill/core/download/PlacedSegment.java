package io.reelmill.core.download;

import io.reelmill.core.objects.ObjectKey;

/**
 * A segment at its place in a file of several tracks.
 *
 * @param track from 1, which is the picture
 * @param duration in the track's units
 */
record PlacedSegment(ObjectKey object, int sizeBytes, int track, long duration) {

    boolean picture() {
        return track == 1;
    }
}
