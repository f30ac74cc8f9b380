package io.reelmill.worker.encode;

import static io.reelmill.worker.encode.TestFilms.SIZE;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.film.Rung;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.source.Inspection;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sources in which seeks go astray lose nothing, and would lose much if they were cut as they are. */
class RemuxedFilmsIT {

    private static final FrameRate RATE = new FrameRate(30000, 1001);
    private static final int FRAMES = 540;
    private static final String H264 = "-pix_fmt yuv420p -c:v libx264 -preset veryfast -crf 12 -g 250 -bf 2 ";

    @TempDir
    Path folder;

    private Studio studio;
    private TestFilms films;

    @BeforeEach
    void open() throws Exception {
        studio = new Studio(folder);
        films = new TestFilms(studio);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @ParameterizedTest
    @CsvSource({
        "-f mpegts source.ts",
        "-muxdelay 0 -output_ts_offset 95440 -f mpegts source.ts",
        "-f flv source.flv",
        "-f matroska -live 1 source.mkv",
        "-movflags frag_keyframe+empty_moov -f mp4 source.mp4"
    })
    void every_frame_is_the_right_one(String container) throws Exception {
        Path source = films.numbered(FRAMES, RATE, H264 + container);
        TestFilm film = inspected(source);
        Rung rung = new Rung("test", SIZE, film.grid().rate(), 2_000_000, 18, "veryfast");
        for (int seed = 0; seed < 2; seed++) {
            Path joined = film.encoded(film.randomSpans(seed), rung);
            assertThat(numbers(joined))
                    .isEqualTo(IntStream.range(0, FRAMES).boxed().toList());
        }
    }

    @Test
    void a_seek_in_a_transport_stream_loses_frames_and_says_nothing() throws Exception {
        films.numbered(FRAMES, RATE, H264 + "-f mpegts source.ts");
        byte[] raw = studio.ffmpeg("-v error -ss 9.009 -i source.ts -pix_fmt gray -f rawvideo pipe:1".split(" "));
        assertThat(NumberedFrames.read(raw)).hasSizeLessThan(FRAMES - 270 - 100);
    }

    @Test
    void cutting_by_time_stamps_leaves_a_hole_where_a_frame_is_held_across_the_border() throws Exception {
        Path source = films.numbered(
                200,
                new FrameRate(30, 1),
                "-vf settb=1/1000000,setpts=N*40000+1500000*floor(N/40) -fps_mode passthrough -enc_time_base 1/1000000 "
                        + H264 + "source.mp4");
        studio.ffmpeg(
                ("-v error -copyts -i source.mp4 -vf trim=start=6:end=12 -fps_mode passthrough -avoid_negative_ts disabled"
                                + " -enc_time_base -1 -c:v libx264 naive.mkv")
                        .split(" "));
        TestFilm film = films.variable(source, "mov", 0, new FrameRate(30, 1), 180);
        long first = film.times(studio.file("naive.mkv"), 0).get(0);
        assertThat(first).isGreaterThan(6_000_000 + 100_000);
    }

    private TestFilm inspected(Path source) throws InterruptedException {
        ObjectKey key = new ObjectKey("sources/" + source.getFileName());
        long size = studio.store().take(key, source);
        Inspection found = studio.inspector().inspect(key, size, trace -> {});
        if (!found.seekable()) {
            key = new ObjectKey("sources/copy");
            size = studio.remuxer().remux(found.reading(), found.facts(), key, new Onlooker());
            found = studio.inspector().inspect(key, size, trace -> {});
        }
        assertThat(found.grid().frames()).isEqualTo(FRAMES);
        Path file = studio.store().file(key);
        return new TestFilm(studio, file, found.reading(), found.facts().video(), found.grid());
    }

    private List<Integer> numbers(Path file) throws InterruptedException {
        return NumberedFrames.read(studio.ffmpeg(
                ("-v error -i " + file + " -fps_mode passthrough -pix_fmt gray -f rawvideo pipe:1").split(" ")));
    }
}
