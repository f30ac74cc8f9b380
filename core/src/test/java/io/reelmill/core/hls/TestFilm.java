package io.reelmill.core.hls;

import io.reelmill.core.film.AudioGrid;
import io.reelmill.core.film.AudioRendition;
import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.film.LadderPlanner;
import io.reelmill.core.film.Profile;
import io.reelmill.core.film.ProfileRung;
import io.reelmill.core.film.Reading;
import io.reelmill.core.film.Rung;
import io.reelmill.core.film.Span;
import io.reelmill.core.film.SpanPlanner;
import io.reelmill.core.film.Stretch;
import io.reelmill.core.film.StretchPlanner;
import io.reelmill.core.media.DynamicRange;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.media.VideoTrack;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.publish.Rendition;
import io.reelmill.core.publish.SegmentRun;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A film that an encoder made exactly as planned, in any part. */
public final class TestFilm {

    private static final Profile PROFILE = new Profile(
            "test",
            List.of(
                    new ProfileRung(1080, 23, 5_000_000, "veryfast"),
                    new ProfileRung(720, 23, 2_200_000, "veryfast"),
                    new ProfileRung(360, 23, 800_000, "veryfast")),
            128_000);

    private static final int SOUND_BYTES_PER_SECOND = 16_000;
    private static final int CONTAINER_BYTES = 200;

    private final FilmPlan plan;

    private TestFilm(FilmPlan plan) {
        this.plan = plan;
    }

    public static TestFilm of(String size, String rate, double seconds, String... languages) {
        String[] sides = size.split("x");
        PictureSize shown = new PictureSize(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
        FrameRate frameRate = FrameRate.parse(rate);
        FrameGrid grid = new FrameGrid(frameRate, Math.max(1, Math.round(seconds * frameRate.perSecond())));
        VideoTrack track =
                new VideoTrack(0, "h264", shown, shown, frameRate, true, 0, false, DynamicRange.SDR, "yuv420p");
        List<Rung> rungs = LadderPlanner.rungs(shown, grid.rate(), PROFILE);
        List<AudioRendition> audio = IntStream.range(0, languages.length)
                .mapToObj(at -> new AudioRendition(
                        "audio-" + at + "-" + languages[at], 1 + at, languages[at], "Sound " + languages[at], 128_000))
                .toList();
        return new TestFilm(new FilmPlan(
                new Reading(new ObjectKey("videos/x/source"), 1, "mov", 0, 0),
                track,
                grid,
                rungs,
                audio,
                SpanPlanner.spans(grid, rungs),
                audio.stream()
                        .flatMap(sound -> StretchPlanner.stretches(sound, grid).stream())
                        .toList(),
                "8.0.1"));
    }

    public FilmPlan plan() {
        return plan;
    }

    /** Everything that the encodes of this film record, one list for each. */
    public List<List<SegmentRun>> encodes() {
        return Stream.concat(
                        plan.spans().stream().map(this::runsOf),
                        plan.stretches().stream().map(stretch -> List.of(runOf(stretch))))
                .toList();
    }

    /** The film's rows after some of its encodes. */
    public PublishedFilm after(List<List<SegmentRun>> encodes) {
        List<SegmentRun> runs = encodes.stream().flatMap(List::stream).toList();
        List<Rendition> renditions = new ArrayList<>();
        plan.rungs().stream().filter(rung -> has(runs, rung.name())).forEach(rung -> renditions.add(rendition(rung)));
        plan.audio().stream()
                .filter(sound -> has(runs, sound.name()))
                .forEach(sound -> renditions.add(rendition(sound)));
        return new PublishedFilm(plan, renditions, runs, List.of());
    }

    public PublishedFilm complete() {
        return after(encodes());
    }

    public PublishedFilm sealed() {
        PublishedFilm complete = complete();
        return complete.sealedWith(Measurement.of(complete));
    }

    private static boolean has(List<SegmentRun> runs, String name) {
        return runs.stream().anyMatch(run -> run.rendition().equals(name));
    }

    private static Rendition rendition(Rung rung) {
        return new Rendition(
                rung.name(),
                true,
                "avc1.64001f",
                rung.size(),
                rung.rate(),
                null,
                null,
                rung.capBitsPerSecond(),
                folder("encode-0-a1", rung.name()).child("init.mp4"),
                "init of " + rung.name());
    }

    private static Rendition rendition(AudioRendition sound) {
        return new Rendition(
                sound.name(),
                false,
                "mp4a.40.2",
                null,
                null,
                sound.language(),
                sound.label(),
                sound.bitsPerSecond(),
                folder("audio-" + sound.name() + "-0-a1", "").child("init.mp4"),
                "init of " + sound.name());
    }

    private List<SegmentRun> runsOf(Span span) {
        FrameGrid grid = plan.grid();
        List<Long> durations = IntStream.range(span.firstSegment(), span.endSegment())
                .mapToObj(segment -> (grid.firstFrameOf(segment + 1) - grid.firstFrameOf(segment))
                        * grid.rate().denominator())
                .toList();
        return plan.rungs().stream()
                .map(rung -> new SegmentRun(
                        rung.name(),
                        span.firstSegment(),
                        folder("encode-" + span.index() + "-a1", rung.name()),
                        grid.rate().numerator(),
                        durations,
                        durations.stream()
                                .map(ticks ->
                                        bytes(ticks, grid.rate().numerator(), rung.capBitsPerSecond() * 3 / 4 / 8))
                                .toList()))
                .toList();
    }

    private SegmentRun runOf(Stretch stretch) {
        int first = (int) (stretch.firstFrame() / AudioGrid.SEGMENT_FRAMES);
        List<Long> durations = LongStream.iterate(
                        stretch.firstFrame(),
                        frame -> frame < stretch.endFrame(),
                        frame -> frame + AudioGrid.SEGMENT_FRAMES)
                .mapToObj(frame ->
                        Math.min(AudioGrid.SEGMENT_FRAMES, stretch.endFrame() - frame) * AudioGrid.FRAME_SAMPLES)
                .toList();
        return new SegmentRun(
                stretch.rendition(),
                first,
                folder("audio-" + stretch.rendition() + "-" + stretch.index() + "-a1", ""),
                AudioGrid.SAMPLE_RATE,
                durations,
                durations.stream()
                        .map(ticks -> bytes(ticks, AudioGrid.SAMPLE_RATE, SOUND_BYTES_PER_SECOND))
                        .toList());
    }

    private static int bytes(long ticks, int timescale, int bytesPerSecond) {
        return CONTAINER_BYTES + (int) (ticks * bytesPerSecond / timescale);
    }

    private static ObjectKey folder(String work, String rendition) {
        ObjectKey folder = new ObjectKey("videos/x/v1/" + work);
        return rendition.isEmpty() ? folder : folder.child(rendition);
    }
}
