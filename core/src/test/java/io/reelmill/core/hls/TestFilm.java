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
import io.reelmill.core.film.Take;
import io.reelmill.core.media.DynamicRange;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.media.VideoTrack;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.publish.Rendition;
import io.reelmill.core.publish.SegmentRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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

    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");
    private static final int SOUND_BYTES_PER_SECOND = 16_000;
    private static final int CONTAINER_BYTES = 200;

    private final FilmPlan plan;

    private TestFilm(FilmPlan plan) {
        this.plan = plan;
    }

    public static TestFilm of(String size, String rate, double seconds, String... languages) {
        return ofTakes(size, rate, List.of(seconds), languages);
    }

    /** Of a recording with gaps of a minute. */
    public static TestFilm ofTakes(String size, String rate, List<Double> seconds, String... languages) {
        String[] sides = size.split("x");
        PictureSize shown = new PictureSize(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
        FrameRate frameRate = FrameRate.parse(rate);
        FrameGrid grid = new FrameGrid(frameRate, frames(seconds.get(0), frameRate));
        for (double later : seconds.subList(1, seconds.size())) {
            grid = grid.withTake(grid.frames(), grid.frames() + frames(later, frameRate));
        }
        VideoTrack track =
                new VideoTrack(0, "h264", shown, shown, frameRate, true, 0, false, DynamicRange.SDR, "yuv420p");
        List<Rung> rungs = LadderPlanner.rungs(shown, grid.rate(), PROFILE);
        List<AudioRendition> audio = IntStream.range(0, languages.length)
                .mapToObj(at -> new AudioRendition(
                        "audio-" + at + "-" + languages[at], 1 + at, languages[at], "Sound " + languages[at], 128_000))
                .toList();
        List<Stretch> stretches = new ArrayList<>();
        for (AudioRendition sound : audio) {
            stretches.addAll(StretchPlanner.stretches(sound, grid));
        }
        return new TestFilm(new FilmPlan(
                takes(track, grid, languages.length),
                grid,
                rungs,
                audio,
                SpanPlanner.spans(grid, rungs),
                stretches,
                "8.0.1"));
    }

    private static long frames(double seconds, FrameRate rate) {
        return Math.max(1, Math.round(seconds * rate.perSecond()));
    }

    private static List<Take> takes(VideoTrack track, FrameGrid grid, int sounds) {
        return IntStream.range(0, grid.takes())
                .mapToObj(number -> {
                    double seconds =
                            grid.rate().secondsAt(grid.startOfTake(number).frame()) + 60 * number;
                    return new Take(
                            new Reading(new ObjectKey("videos/x/source-" + number), 1, "mov", 0, 0),
                            track,
                            IntStream.rangeClosed(1, sounds).boxed().toList(),
                            grid.takes() == 1 ? null : NOON.plusNanos(Math.round(seconds * 1e9)));
                })
                .toList();
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
        AudioGrid grid = plan.soundGrid();
        int first = grid.segmentOf(stretch.firstFrame());
        List<Long> durations = IntStream.rangeClosed(first, grid.segmentOf(stretch.endFrame() - 1))
                .mapToObj(segment ->
                        (grid.firstFrameOf(segment + 1) - grid.firstFrameOf(segment)) * AudioGrid.FRAME_SAMPLES)
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
