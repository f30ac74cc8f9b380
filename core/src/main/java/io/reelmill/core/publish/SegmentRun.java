package io.reelmill.core.publish;

import io.reelmill.core.objects.ObjectKey;
import java.util.List;

/**
 * An unbroken run of segments of one rendition, made by one attempt of one work. Segment {@code firstSegment + i} is the
 * object {@code folder/(firstSegment + i).m4s}.
 *
 * @param durations in units of 1/timescale seconds
 * @param sizes in bytes
 */
public record SegmentRun(
        String rendition,
        int firstSegment,
        ObjectKey folder,
        int timescale,
        List<Long> durations,
        List<Integer> sizes) {

    public SegmentRun {
        durations = List.copyOf(durations);
        sizes = List.copyOf(sizes);
        if (durations.isEmpty() || durations.size() != sizes.size()) {
            throw new IllegalArgumentException("a run has a size for each of its segments");
        }
    }

    public int endSegment() {
        return firstSegment + sizes.size();
    }

    public ObjectKey object(int segment) {
        return folder.child(segment + ".m4s");
    }
}
