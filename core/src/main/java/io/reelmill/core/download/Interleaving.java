package io.reelmill.core.download;

import io.reelmill.core.publish.SegmentRun;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts segments of several tracks into one line. A segment of sound follows the segment of the picture during which it
 * ends, so that whoever begins at any segment of the picture finds all sound from there on behind it.
 */
final class Interleaving {

    private final List<PlacedSegment> line = new ArrayList<>();

    private Interleaving() {}

    /** @param tracks runs of each track by first segment, the picture's first */
    static List<PlacedSegment> of(List<List<SegmentRun>> tracks) {
        List<TrackReader> readers = new ArrayList<>();
        for (int at = 0; at < tracks.size(); at++) {
            readers.add(new TrackReader(at + 1, tracks.get(at)));
        }
        Interleaving interleaving = new Interleaving();
        interleaving.weave(readers.get(0), readers.subList(1, readers.size()));
        return List.copyOf(interleaving.line);
    }

    private void weave(TrackReader picture, List<TrackReader> sounds) {
        while (picture.hasNext()) {
            line.add(picture.next());
            for (TrackReader sound : sounds) {
                while (sound.hasNext() && (sound.endOfNext() <= picture.end() || !picture.hasNext())) {
                    line.add(sound.next());
                }
            }
        }
    }

    /** Goes along the segments of one track. */
    private static final class TrackReader {

        private final int track;
        private final List<SegmentRun> runs;
        private int run;
        private int at;
        private double end;

        TrackReader(int track, List<SegmentRun> runs) {
            this.track = track;
            this.runs = runs;
        }

        boolean hasNext() {
            return run < runs.size();
        }

        /** When the segments taken so far end, in seconds. */
        double end() {
            return end;
        }

        double endOfNext() {
            SegmentRun current = runs.get(run);
            return end + (double) current.durations().get(at) / current.timescale();
        }

        PlacedSegment next() {
            SegmentRun current = runs.get(run);
            end = endOfNext();
            PlacedSegment segment = new PlacedSegment(
                    current.object(current.firstSegment() + at),
                    current.sizes().get(at),
                    track,
                    current.durations().get(at));
            at++;
            if (at == current.sizes().size()) {
                run++;
                at = 0;
            }
            return segment;
        }
    }
}
