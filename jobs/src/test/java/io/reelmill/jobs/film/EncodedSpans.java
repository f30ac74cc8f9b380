package io.reelmill.jobs.film;

import io.reelmill.core.encode.Encoded;
import io.reelmill.core.encode.EncodedRendition;
import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.film.Reading;
import io.reelmill.core.film.Rung;
import io.reelmill.core.film.Span;
import io.reelmill.core.media.DynamicRange;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.media.VideoTrack;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.publish.FilmObjects;
import io.reelmill.core.publish.SegmentRun;
import io.reelmill.core.work.Attempt;
import io.reelmill.core.work.ProgramTrace;
import io.reelmill.core.work.Work;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** What encodes of a small film record, without any bytes. */
public final class EncodedSpans {

    static final List<String> RUNGS = List.of("360p", "240p");

    private EncodedSpans() {}

    static Encoded encoded(Work work, Attempt attempt, FilmPlan plan, String build) {
        Span span = plan.spans().get(work.ordinal());
        ObjectKey folder = FilmObjects.folder(work, attempt);
        return new Encoded(
                RUNGS.stream()
                        .map(rung -> new EncodedRendition(
                                "avc1.64001e",
                                folder.child(rung).child("init.mp4"),
                                build,
                                run(rung, span, folder.child(rung))))
                        .toList(),
                ProgramTrace.NONE);
    }

    private static SegmentRun run(String rung, Span span, ObjectKey folder) {
        int segments = span.endSegment() - span.firstSegment();
        return new SegmentRun(
                rung,
                span.firstSegment(),
                folder,
                25,
                LongStream.generate(() -> 150).limit(segments).boxed().toList(),
                IntStream.generate(() -> 1000).limit(segments).boxed().toList());
    }

    /** One segment each, without sound. */
    public static FilmPlan plan(int spans) {
        FrameRate rate = new FrameRate(25, 1);
        return new FilmPlan(
                new Reading(new ObjectKey("videos/x/source"), 1, "mov", 0, 0),
                new VideoTrack(
                        0,
                        "h264",
                        new PictureSize(640, 360),
                        new PictureSize(640, 360),
                        rate,
                        true,
                        0,
                        false,
                        DynamicRange.SDR,
                        "yuv420p"),
                new FrameGrid(rate, 150L * spans),
                List.of(
                        new Rung("360p", new PictureSize(640, 360), rate, 900_000, 23, "veryfast"),
                        new Rung("240p", new PictureSize(426, 240), rate, 400_000, 23, "veryfast")),
                List.of(),
                IntStream.range(0, spans)
                        .mapToObj(span -> new Span(span, span, span + 1))
                        .toList(),
                List.of(),
                "test");
    }
}
