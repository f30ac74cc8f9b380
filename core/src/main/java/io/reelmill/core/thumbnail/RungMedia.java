package io.reelmill.core.thumbnail;

import io.reelmill.core.media.PictureSize;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.publish.SegmentRun;
import java.util.List;

/** What is published of a rung: thumbnails are made of it, because it is the film as people see it. */
public record RungMedia(PictureSize size, ObjectKey init, List<SegmentRun> runs) {

    public RungMedia {
        runs = List.copyOf(runs);
    }

    /** The object of a segment that is published. */
    public ObjectKey object(int segment) {
        return runOf(segment).object(segment);
    }

    /** In bytes. */
    public int sizeOf(int segment) {
        SegmentRun run = runOf(segment);
        return run.sizes().get(segment - run.firstSegment());
    }

    private SegmentRun runOf(int segment) {
        return runs.stream()
                .filter(run -> run.firstSegment() <= segment && segment < run.endSegment())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("segment " + segment + " is not published"));
    }

    /** How many segments are published from the film's beginning on, up to the first that is not. */
    public int beginning() {
        int end = 0;
        for (SegmentRun run : runs) {
            if (run.firstSegment() > end) {
                break;
            }
            end = Math.max(end, run.endSegment());
        }
        return end;
    }
}
