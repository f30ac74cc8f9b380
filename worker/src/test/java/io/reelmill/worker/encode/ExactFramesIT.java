package io.reelmill.worker.encode;

import static io.reelmill.worker.encode.TestFilms.SIZE;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.film.Rung;
import io.reelmill.core.film.Span;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every output frame is the right one, once, whatever the source and whatever the cut. */
class ExactFramesIT {

    private static final String H264 = "-pix_fmt yuv420p -c:v libx264 -preset veryfast -crf 12 ";
    private static final FrameRate NTSC = new FrameRate(30000, 1001);

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
    @CsvSource({"24000/1001", "24", "25", "30000/1001", "30", "50", "60000/1001", "60", "1"})
    void frames_of_a_constant_rate_pass_one_to_one(String rateText) throws Exception {
        FrameRate rate = FrameRate.parse(rateText);
        int frames = (int) (13 * rate.perSecond()) + 1;
        Path source = films.numbered(frames, rate, H264 + "-g 77 -bf 3 source.mp4");
        proveFrames(films.constant(source, "mov", 0, rate, frames), 1);
    }

    @ParameterizedTest
    @CsvSource({
        // open GOP, one keyframe in all, keyframes only, B-pyramid over long GOP
        "-x264-params open-gop=1:keyint=40:bframes=3",
        "-g 9999 -bf 2",
        "-g 1",
        "-g 250 -bf 8 -x264-params b-pyramid=normal:b-adapt=2"
    })
    void whatever_the_groups_of_pictures(String how) throws Exception {
        Path source = films.numbered(500, NTSC, H264 + how + " source.mp4");
        proveFrames(films.constant(source, "mov", 0, NTSC, 500), 2);
    }

    @ParameterizedTest
    @CsvSource({
        "matroska, -c:v libx264 -crf 12 -g 50 -bf 2 -f matroska source.mkv",
        "matroska, -c:v libvpx -b:v 1M -deadline realtime -cpu-used 8 -g 50 source.webm",
        "matroska, -c:v libvpx-vp9 -b:v 1M -deadline realtime -cpu-used 8 -g 50 source.webm",
        "mov, -c:v mpeg4 -qscale:v 2 -g 50 -bf 2 source.mp4",
        "mov, -c:v libx265 -preset ultrafast -x265-params log-level=none:keyint=50:open-gop=1 source.mp4",
        "mov, -c:v mjpeg -qscale:v 2 -pix_fmt yuvj420p source.mov",
        "avi, -c:v mpeg4 -qscale:v 2 -g 50 source.avi"
    })
    void whatever_codec_and_container(String demuxer, String how) throws Exception {
        Path source = films.numbered(500, NTSC, "-pix_fmt yuv420p " + how);
        proveFrames(films.constant(source, demuxer, 0, NTSC, 500), 3);
    }

    @ParameterizedTest
    @CsvSource({"5005000", "12345678"})
    void whatever_the_start_of_the_clock(long origin) throws Exception {
        Path source = films.numbered(
                500,
                NTSC,
                H264 + "-g 50 -bf 2 -avoid_negative_ts disabled -output_ts_offset " + origin + "us -f matroska s.mkv");
        TestFilm film = films.constant(source, "matroska", 0, NTSC, 500);
        long first = film.sourceTimes().get(0);
        proveFrames(films.constant(source, "matroska", first, NTSC, 500), 4);
    }

    @Test
    void a_film_that_starts_before_its_picture_holds_the_first_frame() throws Exception {
        Path source = films.numbered(300, NTSC, H264 + "-g 50 -bf 2 source.mp4");
        proveFrames(films.constant(source, "mov", -500_500, NTSC, 315), 5);
    }

    @ParameterizedTest
    @CsvSource({
        // phone-like jitter, long holds, bursts
        "mov, N*33333+15000*sin(N), source.mp4",
        "matroska, N*33333+15000*sin(N), source.mkv",
        "mov, N*40000+2500000*floor(N/40), source.mp4",
        "matroska, N*40000+7300000*floor(N/45), source.mkv",
        "mov, N*9077+700000*floor(N/50), source.mp4"
    })
    void frames_of_a_variable_rate_are_shown_when_they_are_current(String demuxer, String times, String name)
            throws Exception {
        FrameRate rate = new FrameRate(30, 1);
        Path source = films.numbered(
                300,
                rate,
                "-vf settb=1/1000000,setpts=" + times + " -fps_mode passthrough -enc_time_base 1/1000000 " + H264
                        + "-g 60 -bf 2 -video_track_timescale 90000 " + name);
        TestFilm film = films.variable(source, demuxer, 0, rate, 1);
        List<Long> shown = film.sourceTimes();
        double seconds = (shown.get(shown.size() - 1) - shown.get(0)) / 1e6;
        long frames = (long) Math.ceil(seconds * 30) + 1;
        proveFrames(films.variable(source, demuxer, shown.get(0), rate, frames), 6);
    }

    @Test
    void a_rate_above_the_highest_is_thinned_evenly() throws Exception {
        FrameRate fast = new FrameRate(120, 1);
        Path source = films.numbered(2400, fast, H264 + "-g 250 source.mp4");
        TestFilm film = films.variable(source, "mov", 0, new FrameRate(60, 1), 1200);
        assertThat(proveFrames(film, 7))
                .isEqualTo(IntStream.range(0, 1200).map(k -> 2 * k).boxed().toList());
    }

    @Test
    void a_span_that_is_made_again_has_the_same_bytes() throws Exception {
        Path source = films.numbered(500, NTSC, H264 + "-g 50 -bf 2 source.mp4");
        TestFilm film = films.constant(source, "mov", 0, NTSC, 500);
        // a cap that is always reached: the rate control that depends on threads
        Rung capped = new Rung("capped", SIZE, NTSC, 60_000, 10, "veryfast");
        List<Span> spans = film.randomSpans(8);
        byte[] once = Files.readAllBytes(film.encoded(spans, capped));
        assertThat(Files.readAllBytes(film.encoded(spans, capped))).isEqualTo(once);
    }

    @Test
    void a_large_picture_stays_within_what_devices_decode_however_hard_the_encoder_tries() throws Exception {
        Path source = films.numbered(1, NTSC, H264 + "source.mp4");
        TestFilm film = films.constant(source, "mov", 0, NTSC, 1);
        Rung large = new Rung("large", new PictureSize(2560, 1440), NTSC, 20_000_000, 30, "veryslow");
        Path made = film.encoded(List.of(new Span(0, 0, 1)), large);
        byte[] level = studio.ffprobe(("-v error -show_entries stream=level -of csv=p=0 " + made).split(" "));
        assertThat(Integer.parseInt(new String(level, StandardCharsets.US_ASCII).strip()))
                .isLessThanOrEqualTo(52);
    }

    /** Encodes the film in random spans and as one, compares every frame with the source's, and answers their numbers. */
    private List<Integer> proveFrames(TestFilm film, long seed) throws Exception {
        List<Integer> source = numbers(film.source());
        List<Integer> expected =
                film.expectedIndexes().stream().map(source::get).toList();
        Rung rung = new Rung("test", SIZE, film.grid().rate(), 2_000_000, 18, "veryfast");
        for (List<Span> spans : List.of(
                film.randomSpans(seed), List.of(new Span(0, 0, film.grid().segments())))) {
            Path joined = film.encoded(spans, rung);
            assertThat(numbers(joined)).as("frames of %s", spans).isEqualTo(expected);
            assertTimes(film, film.times(joined, 0));
        }
        return expected;
    }

    private static void assertTimes(TestFilm film, List<Long> times) {
        assertThat(times).hasSize((int) film.grid().frames());
        for (int frame = 0; frame < times.size(); frame++) {
            double micros = film.grid().rate().secondsAt(frame) * 1e6;
            assertThat((double) times.get(frame)).as("time of frame %s", frame).isBetween(micros - 1, micros + 1);
        }
    }

    private List<Integer> numbers(Path file) throws InterruptedException {
        return NumberedFrames.read(studio.ffmpeg(
                ("-v error -i " + file + " -map 0:v:0 -fps_mode passthrough -pix_fmt gray -f rawvideo pipe:1")
                        .split(" ")));
    }
}
