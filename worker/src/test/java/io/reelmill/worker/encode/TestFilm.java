package io.reelmill.worker.encode;

import io.reelmill.core.encode.EncodeException;
import io.reelmill.core.encode.Encoded;
import io.reelmill.core.encode.EncodedRendition;
import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.film.Reading;
import io.reelmill.core.film.Rung;
import io.reelmill.core.film.Span;
import io.reelmill.core.media.VideoTrack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/** A source with everything that planning would have found out about it. */
record TestFilm(Studio studio, Path source, Reading reading, VideoTrack track, FrameGrid grid) {

    /** Cuts somewhere, differently for each seed. */
    List<Span> randomSpans(long seed) {
        Random random = new Random(seed);
        List<Span> spans = new ArrayList<>();
        int next = 0;
        while (next < grid.segments()) {
            int end = Math.min(grid.segments(), next + 1 + random.nextInt(3));
            spans.add(new Span(spans.size(), next, end));
            next = end;
        }
        return spans;
    }

    /** Encodes each span by itself, as if on another machine, and joins them. */
    Path encoded(List<Span> spans, Rung rung) throws EncodeException, InterruptedException, IOException {
        List<EncodedRendition> parts = new ArrayList<>();
        for (Span span : spans) {
            Encoded encoded = studio.encode(reading, track, grid, span, List.of(rung));
            parts.add(encoded.renditions().get(0));
        }
        if (parts.stream().map(EncodedRendition::initSha256).distinct().count() != 1) {
            throw new AssertionError("init segments differ");
        }
        return studio.joined(rung.name() + spans.hashCode() + ".mp4", parts);
    }

    /** When each frame of the source is shown, in microseconds of its own clock, in the order of showing. */
    List<Long> sourceTimes() throws InterruptedException {
        return times(source, reading.videoStream());
    }

    /** When each frame of a file is shown, in microseconds. */
    List<Long> times(Path file, int stream) throws InterruptedException {
        String listed = new String(
                studio.ffprobe(
                        "-v",
                        "error",
                        "-select_streams",
                        Integer.toString(stream),
                        "-show_entries",
                        "frame=best_effort_timestamp_time",
                        "-of",
                        "csv=p=0",
                        file.toString()),
                StandardCharsets.US_ASCII);
        return listed.lines()
                .map(line -> line.replace(",", "").trim())
                .filter(line -> !line.isEmpty())
                .map(line -> Math.round(Double.parseDouble(line) * 1e6))
                .toList();
    }

    /** Index of the source's frame that each frame of the grid must show. */
    List<Integer> expectedIndexes() throws InterruptedException {
        List<Long> times = sourceTimes();
        return LongStream.range(0, grid.frames())
                .mapToObj(frame -> currentAt(times, grid.rate().secondsAt(frame)))
                .toList();
    }

    /** The last frame that is there at this time; frames of a constant rate are within half a frame of theirs. */
    private int currentAt(List<Long> times, double seconds) {
        double tolerance = track.constantRate() && grid.rate().equals(track.frameRate())
                ? 0.5 / grid.rate().perSecond()
                : 0.001;
        int current = 0;
        for (int i = 0; i < times.size(); i++) {
            if ((times.get(i) - reading.originMicros()) / 1e6 <= seconds + tolerance) {
                current = i;
            }
        }
        return current;
    }
}
