package io.reelmill.worker.thumbnail;

import io.reelmill.core.encode.Encoded;
import io.reelmill.core.encode.EncodedRendition;
import io.reelmill.core.encode.SpanOrder;
import io.reelmill.core.film.LadderPlanner;
import io.reelmill.core.film.Profile;
import io.reelmill.core.film.ProfileRung;
import io.reelmill.core.film.Rung;
import io.reelmill.core.film.Span;
import io.reelmill.core.film.SpanPlanner;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.publish.SegmentRun;
import io.reelmill.core.source.Inspection;
import io.reelmill.core.thumbnail.RungMedia;
import io.reelmill.core.work.Attempt;
import io.reelmill.core.work.RunningWork;
import io.reelmill.core.work.Work;
import io.reelmill.embedded.testing.TestServices;
import io.reelmill.worker.encode.EncodeLimits;
import io.reelmill.worker.encode.FfmpegEncoder;
import io.reelmill.worker.encode.Workbench;
import io.reelmill.worker.ffmpeg.CapturedOutput;
import io.reelmill.worker.ffmpeg.FfmpegPrograms;
import io.reelmill.worker.ffmpeg.ProgramCommand;
import io.reelmill.worker.ffmpeg.ProgramResult;
import io.reelmill.worker.ffmpeg.ProgramRunner;
import io.reelmill.worker.loopback.LoopbackReader;
import io.reelmill.worker.loopback.ReadAhead;
import io.reelmill.worker.objects.FolderObjectStore;
import io.reelmill.worker.source.FfmpegSourceInspector;
import io.reelmill.worker.source.SourceLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Films that are encoded as the product does it, to make thumbnails of. */
final class Screening implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Profile PROFILE = new Profile(
            "test",
            List.of(
                    new ProfileRung(720, 23, 3_000_000, "ultrafast"),
                    new ProfileRung(360, 23, 900_000, "ultrafast"),
                    new ProfileRung(240, 23, 400_000, "ultrafast")),
            128_000);

    private final Path folder;
    private final ProgramRunner runner = ProgramRunner.onAllCores();
    private final FfmpegPrograms programs;
    private final FolderObjectStore store;
    private final LoopbackReader reader;
    private final FfmpegEncoder encoder;

    Screening(Path folder) throws InterruptedException {
        this.folder = folder;
        this.programs = FfmpegPrograms.in(programs(), runner);
        this.store = new FolderObjectStore(folder.resolve("objects"));
        this.reader = LoopbackReader.start(store, ReadAhead.standard());
        this.encoder = new FfmpegEncoder(new Workbench(
                programs, runner, reader, store, folder.resolve("scratch"), new EncodeLimits(LIMIT, LIMIT)));
    }

    /** An operator's own ffmpeg must do as well: {@code -Dreelmill.test.ffmpeg=/usr/bin} tries one. */
    private static Path programs() {
        String other = System.getProperty("reelmill.test.ffmpeg");
        return other == null ? TestServices.ffmpeg().folder() : Path.of(other);
    }

    /** A film whose picture is encoded. */
    record Film(Path source, Inspection inspection, List<RungMedia> rungs) {

        /** As it was when only the first spans were published. */
        Film beginning(int segments) {
            return new Film(
                    source,
                    inspection,
                    rungs.stream()
                            .map(rung -> new RungMedia(
                                    rung.size(),
                                    rung.init(),
                                    rung.runs().stream()
                                            .filter(run -> run.endSegment() <= segments)
                                            .toList()))
                            .toList());
        }
    }

    FolderObjectStore store() {
        return store;
    }

    FfmpegThumbnailMaker maker(Duration limit) {
        return new FfmpegThumbnailMaker(new ThumbnailBench(programs, runner, store, folder.resolve("scratch"), limit));
    }

    /** A clip of the tests' own. */
    Film clip(String name) throws Exception {
        Path file = folder.resolve(name);
        try (InputStream in = Screening.class.getResourceAsStream("/media/" + name)) {
            Files.copy(Objects.requireNonNull(in, name), file);
        }
        return film(file);
    }

    /** A film that ffmpeg makes. @param how its arguments up to the file's name */
    Film made(String how) throws Exception {
        Path file = folder.resolve("made.mp4");
        List<String> line = new ArrayList<>(List.of("-v", "error", "-y"));
        line.addAll(List.of(how.split(" ")));
        line.add(file.toString());
        ffmpeg(line);
        return film(file);
    }

    private Film film(Path file) throws Exception {
        ObjectKey key = new ObjectKey("sources/" + file.getFileName());
        long size = store.take(key, file);
        Inspection inspection = new FfmpegSourceInspector(programs, runner, reader, store, SourceLimits.standard())
                .inspect(key, size, trace -> {});
        List<Rung> rungs = LadderPlanner.rungs(
                inspection.facts().video().shown(), inspection.grid().rate(), PROFILE);
        List<List<EncodedRendition>> made = new ArrayList<>();
        for (Span span : SpanPlanner.spans(inspection.grid(), rungs)) {
            ObjectKey target = new ObjectKey("film/span-" + span.index());
            Encoded encoded = encoder.encode(
                    new SpanOrder(
                            inspection.reading(), inspection.facts().video(), inspection.grid(), span, rungs, target),
                    new Unseen());
            made.add(encoded.renditions());
        }
        return new Film(file, inspection, media(rungs, made));
    }

    private static List<RungMedia> media(List<Rung> rungs, List<List<EncodedRendition>> made) {
        List<RungMedia> media = new ArrayList<>();
        for (int i = 0; i < rungs.size(); i++) {
            int rung = i;
            List<SegmentRun> runs =
                    made.stream().map(span -> span.get(rung).run()).toList();
            media.add(new RungMedia(rungs.get(i).size(), made.get(0).get(i).init(), runs));
        }
        return media;
    }

    /** Runs ffmpeg in the screening's folder; it must succeed. Answers its standard output. */
    byte[] ffmpeg(List<String> arguments) throws InterruptedException {
        return run(programs.ffmpeg(), arguments);
    }

    byte[] ffprobe(List<String> arguments) throws InterruptedException {
        return run(programs.ffprobe(), arguments);
    }

    private byte[] run(Path program, List<String> arguments) throws InterruptedException {
        CapturedOutput output = new CapturedOutput(256 << 20);
        ProgramResult result =
                runner.run(new ProgramCommand(program, arguments, folder, Map.of(), LIMIT, LIMIT), output);
        if (!result.succeeded()) {
            throw new AssertionError(result.reason() + " " + result.trace());
        }
        return output.bytes();
    }

    /** What is left in the scratch folder. */
    List<Path> scratch() throws IOException {
        try (var files = Files.list(folder.resolve("scratch"))) {
            return files.toList();
        }
    }

    @Override
    public void close() {
        reader.close();
    }

    /** A work that nobody watches. */
    static final class Unseen implements RunningWork {

        @Override
        public Attempt attempt() {
            throw new UnsupportedOperationException("no attempt is needed");
        }

        @Override
        public Work work() {
            throw new UnsupportedOperationException("no work is needed");
        }

        @Override
        public void progress(double fraction) {}

        @Override
        public void milestone(String line) {}
    }
}
