package io.reelmill.worker.source;

import io.reelmill.core.objects.ObjectKey;
import io.reelmill.embedded.testing.TestServices;
import io.reelmill.worker.ffmpeg.FfmpegPrograms;
import io.reelmill.worker.ffmpeg.ProbedStream;
import io.reelmill.worker.ffmpeg.ProgramRunner;
import io.reelmill.worker.loopback.LoopbackLease;
import io.reelmill.worker.loopback.LoopbackReader;
import io.reelmill.worker.loopback.ReadAhead;
import io.reelmill.worker.objects.FolderObjectStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists a film's packets in two ways: by its sample tables, and by ffprobe that reads all of it. */
final class Mp4Bench implements AutoCloseable {

    private static final ObjectKey KEY = new ObjectKey("sources/film");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final FolderObjectStore store;
    private final LoopbackReader reader;
    private final ProgramRunner runner;
    private final FfmpegPrograms programs;

    Mp4Bench(Path folder) throws InterruptedException {
        store = new FolderObjectStore(folder);
        reader = LoopbackReader.start(store, ReadAhead.standard());
        runner = ProgramRunner.onAllCores();
        programs = FfmpegPrograms.in(TestServices.ffmpeg().folder(), runner);
    }

    /**
     * The packets of picture and sounds, stream by stream.
     *
     * @param told by the tables; empty where they leave doubts
     * @param listed by ffprobe
     */
    record Listings(Optional<List<Packet>> told, List<Packet> listed) {}

    /** Refuses as an inspection does what has no picture that can be decoded. */
    Listings list(Path film) throws InterruptedException {
        long size = store.take(KEY, film);
        ObjectBytes bytes = new ObjectBytes(store, KEY, size);
        try (LoopbackLease lease = reader.lend(KEY, size)) {
            SourceLimits limits = SourceLimits.standard();
            LentSource source = new LentSource(programs, runner, lease, limits, trace -> {});
            SourceHeader header = new HeaderReader(bytes, limits).read(source);
            new FirstFrames(source, header, limits).picture();
            List<ProbedStream> wanted = new ArrayList<>(List.of(header.picture()));
            wanted.addAll(header.sounds());
            List<Packet> told = new ArrayList<>();
            Optional<SampleTables> tables = SampleTables.of(bytes, header.streams(), wanted, limits.mostFrames());
            tables.ifPresent(found -> found.list(told::add));
            return new Listings(tables.map(found -> told), listed(source, header, wanted));
        }
    }

    private static List<Packet> listed(LentSource source, SourceHeader header, List<ProbedStream> wanted)
            throws InterruptedException {
        List<Packet> all = new ArrayList<>();
        source.lines(
                header.container().demuxer(),
                List.of(),
                Packet.ENTRIES,
                false,
                LIMIT,
                line -> Packet.parse(line).ifPresent(all::add));
        return wanted.stream()
                .flatMap(stream -> all.stream().filter(packet -> packet.stream() == stream.index()))
                .toList();
    }

    @Override
    public void close() {
        reader.close();
    }
}
