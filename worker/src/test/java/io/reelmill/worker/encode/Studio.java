package io.reelmill.worker.encode;

import io.reelmill.core.encode.EncodeException;
import io.reelmill.core.encode.Encoded;
import io.reelmill.core.encode.EncodedRendition;
import io.reelmill.core.encode.SpanOrder;
import io.reelmill.core.encode.StretchOrder;
import io.reelmill.core.film.AudioGrid;
import io.reelmill.core.film.AudioRendition;
import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.film.Reading;
import io.reelmill.core.film.Rung;
import io.reelmill.core.film.Span;
import io.reelmill.core.film.Stretch;
import io.reelmill.core.media.VideoTrack;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.publish.SegmentRun;
import io.reelmill.embedded.testing.TestServices;
import io.reelmill.worker.ffmpeg.CapturedOutput;
import io.reelmill.worker.ffmpeg.FfmpegPrograms;
import io.reelmill.worker.ffmpeg.ProgramCommand;
import io.reelmill.worker.ffmpeg.ProgramResult;
import io.reelmill.worker.ffmpeg.ProgramRunner;
import io.reelmill.worker.loopback.LoopbackReader;
import io.reelmill.worker.loopback.ReadAhead;
import io.reelmill.worker.objects.FolderObjectStore;
import io.reelmill.worker.source.FfmpegRemuxer;
import io.reelmill.worker.source.FfmpegSourceInspector;
import io.reelmill.worker.source.SourceLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Everything a test needs to encode a clip with the real ffmpeg and look at what came out. */
final class Studio implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int MOST_OUTPUT = 256 << 20;

    private final Path folder;
    private final FfmpegPrograms programs;
    private final ProgramRunner runner = ProgramRunner.onAllCores();
    private final FolderObjectStore store;
    private final LoopbackReader reader;
    private final FfmpegEncoder encoder;
    private final AtomicInteger attempts = new AtomicInteger();

    Studio(Path folder) throws InterruptedException {
        this(folder, store -> store);
    }

    /** @param around what stands between the encoder and the folder's store */
    Studio(Path folder, UnaryOperator<ObjectStore> around) throws InterruptedException {
        this(folder, around, LIMIT);
    }

    /** @param stall how long the encoder may go without progress */
    Studio(Path folder, UnaryOperator<ObjectStore> around, Duration stall) throws InterruptedException {
        this.folder = folder;
        this.programs = FfmpegPrograms.in(programs(), runner);
        this.store = new FolderObjectStore(folder.resolve("objects"));
        ObjectStore seen = around.apply(store);
        this.reader = LoopbackReader.start(seen, new ReadAhead(1 << 14, 16, 4, 2, Duration.ofMillis(10)));
        this.encoder = new FfmpegEncoder(new Workbench(
                programs, runner, reader, seen, folder.resolve("scratch"), new EncodeLimits(LIMIT, stall)));
    }

    /** An operator's own ffmpeg must do as well: {@code -Dreelmill.test.ffmpeg=/usr/bin} tries one. */
    private static Path programs() {
        String other = System.getProperty("reelmill.test.ffmpeg");
        return other == null ? TestServices.ffmpeg().folder() : Path.of(other);
    }

    FfmpegSourceInspector inspector() {
        return new FfmpegSourceInspector(programs, runner, reader, store, SourceLimits.standard());
    }

    FfmpegRemuxer remuxer() {
        return new FfmpegRemuxer(programs, runner, reader, store, folder, SourceLimits.standard());
    }

    FfmpegEncoder encoder() {
        return encoder;
    }

    FolderObjectStore store() {
        return store;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Puts a clip into the store. */
    Reading take(Path clip, String demuxer, long originMicros, int videoStream) {
        ObjectKey key = new ObjectKey("sources/" + clip.getFileName());
        return new Reading(key, store.take(key, clip), demuxer, originMicros, videoStream);
    }

    Encoded encode(Reading reading, VideoTrack track, FrameGrid grid, Span span, List<Rung> rungs)
            throws EncodeException, InterruptedException {
        return encoder.encode(new SpanOrder(reading, track, grid, span, rungs, nextFolder()), new Onlooker());
    }

    Encoded encode(Reading reading, AudioRendition rendition, Stretch stretch)
            throws EncodeException, InterruptedException {
        return encoder.encode(
                new StretchOrder(reading, rendition, false, new AudioGrid(stretch.endFrame()), stretch, nextFolder()),
                new Onlooker());
    }

    private ObjectKey nextFolder() {
        return new ObjectKey("film/" + attempts.incrementAndGet());
    }

    /** What a player would have after loading one rendition of several encodes, one after the other. */
    Path joined(String name, List<EncodedRendition> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(Files.readAllBytes(store.file(parts.get(0).init())));
        for (EncodedRendition part : parts) {
            SegmentRun run = part.run();
            for (int segment = run.firstSegment(); segment < run.endSegment(); segment++) {
                bytes.write(Files.readAllBytes(store.file(run.object(segment))));
            }
        }
        return Files.write(file(name), bytes.toByteArray());
    }

    /** Runs ffmpeg in the studio's folder; it must succeed. Answers its standard output. */
    byte[] ffmpeg(String... arguments) throws InterruptedException {
        return run(programs.ffmpeg(), List.of(arguments));
    }

    byte[] ffprobe(String... arguments) throws InterruptedException {
        return run(programs.ffprobe(), List.of(arguments));
    }

    private byte[] run(Path program, List<String> arguments) throws InterruptedException {
        CapturedOutput output = new CapturedOutput(MOST_OUTPUT);
        ProgramResult result =
                runner.run(new ProgramCommand(program, arguments, folder, Map.of(), LIMIT, LIMIT), output);
        if (!result.succeeded()) {
            throw new AssertionError(result.reason() + " " + result.trace());
        }
        return output.bytes();
    }

    @Override
    public void close() {
        reader.close();
    }
}
