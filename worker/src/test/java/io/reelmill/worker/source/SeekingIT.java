package io.reelmill.worker.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.film.Reading;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.embedded.testing.TestServices;
import io.reelmill.worker.ffmpeg.FfmpegPrograms;
import io.reelmill.worker.ffmpeg.ProgramRunner;
import io.reelmill.worker.ffmpeg.TimeBase;
import io.reelmill.worker.loopback.LoopbackLease;
import io.reelmill.worker.loopback.LoopbackReader;
import io.reelmill.worker.loopback.ReadAhead;
import io.reelmill.worker.objects.FolderObjectStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What ffmpeg's demuxers really do when asked to seek; the naive way is tried beside ours. */
@Timeout(120)
class SeekingIT {

    private static final ObjectKey KEY = new ObjectKey("sources/film");
    private static final FrameRate PAL = new FrameRate(25, 1);
    private static final FrameGrid GRID = new FrameGrid(PAL, 40 * 25);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Footage footage;
    private FolderObjectStore store;
    private LoopbackReader reader;
    private ProgramRunner runner;
    private FfmpegPrograms programs;

    @BeforeEach
    void open() throws InterruptedException {
        footage = new Footage(folder);
        store = new FolderObjectStore(folder);
        reader = LoopbackReader.start(store, ReadAhead.standard());
        runner = ProgramRunner.onAllCores();
        programs = FfmpegPrograms.in(TestServices.ffmpeg().folder(), runner);
    }

    @AfterEach
    void close() {
        reader.close();
    }

    @Test
    void a_seek_straight_to_the_moment_can_deliver_a_later_keyframe() throws Exception {
        long size = store.take(KEY, footage.film("25", 40, "-c:v mpeg2video -g 12 -bf 2 -q:v 9 film.mp4"));
        try (LoopbackLease lease = reader.lend(KEY, size)) {
            LentSource source = source(lease);
            NavigableMap<Long, Long> keyframes = keyframes(source, "mov");
            Reading reading = new Reading(KEY, size, "mov", 0, 0);
            List<Long> moments = keyframes.keySet().stream()
                    .map(keyframe -> keyframe - 10_000)
                    .filter(moment -> moment > 2_000_000)
                    .toList();
            assertThat(late(source, "mov", moments, moments)).isPositive();
            List<Long> earlier = moments.stream()
                    .map(moment -> reading.seekMicros(moment, 0, PAL).orElseThrow())
                    .toList();
            assertThat(late(source, "mov", earlier, moments)).isZero();
            assertThat(whyNot(source, reading)).isEmpty();
        }
    }

    @Test
    void a_transport_stream_delivers_whatever_lies_there() throws Exception {
        long size = store.take(
                KEY,
                footage.film("25", 40, "-c:v libx264 -preset ultrafast -g 100 -bf 2 -muxdelay 0 -f mpegts film.ts"));
        try (LoopbackLease lease = reader.lend(KEY, size)) {
            LentSource source = source(lease);
            Reading reading = new Reading(KEY, size, "mpegts", 0, 0);
            assertThat(whyNot(source, reading))
                    .hasValueSatisfying(why -> assertThat(why).contains("a seek to"));
        }
    }

    @Test
    void a_matroska_whose_keyframes_are_listed_is_read_in_place() throws Exception {
        long size = store.take(
                KEY,
                footage.film(
                        "25",
                        40,
                        "-c:v libx264 -preset ultrafast -x264-params open-gop=1:keyint=60:bframes=4 film.mkv"));
        try (LoopbackLease lease = reader.lend(KEY, size)) {
            LentSource source = source(lease);
            Reading reading = new Reading(KEY, size, "matroska", 0, 0);
            assertThat(new MatroskaCues(new ObjectBytes(store, KEY, size)).present())
                    .isTrue();
            assertThat(whyNot(source, reading)).isEmpty();
        }
    }

    private static Optional<String> whyNot(LentSource source, Reading reading) throws InterruptedException {
        TimeBase timeBase = source.header(List.of(reading.demuxer()))
                .file()
                .orElseThrow()
                .streams()
                .get(0)
                .timeBase();
        Keyframes keyframes = new Keyframes();
        keyframes(source, reading.demuxer()).forEach(keyframes::add);
        return new SeekProof(reading, GRID, PAL, timeBase, keyframes, false).whyNot(source, SourceLimits.standard());
    }

    private LentSource source(LoopbackLease lease) {
        return new LentSource(programs, runner, lease, SourceLimits.standard(), trace -> {});
    }

    private static NavigableMap<Long, Long> keyframes(LentSource source, String demuxer) throws InterruptedException {
        NavigableMap<Long, Long> keyframes = new TreeMap<>();
        for (double[] packet : packets(source, demuxer, List.of())) {
            keyframes.put(Math.round(packet[0] * 1e6), Math.round(packet[1] * 1e6));
        }
        return keyframes;
    }

    /** How many seeks deliver a keyframe that is shown after the moment. */
    private static long late(LentSource source, String demuxer, List<Long> seeks, List<Long> moments)
            throws InterruptedException {
        String intervals = seeks.stream()
                .map(seek -> String.format(Locale.ROOT, "%.6f%%+#1", seek / 1e6))
                .collect(Collectors.joining(","));
        List<double[]> delivered = packets(source, demuxer, List.of("-read_intervals", intervals));
        assertThat(delivered).hasSameSizeAs(moments);
        long late = 0;
        for (int i = 0; i < moments.size(); i++) {
            late += delivered.get(i)[0] * 1e6 > moments.get(i) ? 1 : 0;
        }
        return late;
    }

    /** When each keyframe is shown and decoded, in seconds. */
    private static List<double[]> packets(LentSource source, String demuxer, List<String> options)
            throws InterruptedException {
        List<double[]> keyframes = new ArrayList<>();
        source.lines(demuxer, options, "packet=pts_time,dts_time,flags", false, LIMIT, line -> {
            String[] columns = line.split("\\|", -1);
            if (columns.length >= 3 && columns[2].startsWith("K")) {
                String decoded = columns[1].equals("N/A") ? columns[0] : columns[1];
                keyframes.add(new double[] {Double.parseDouble(columns[0]), Double.parseDouble(decoded)});
            }
        });
        return keyframes;
    }
}
