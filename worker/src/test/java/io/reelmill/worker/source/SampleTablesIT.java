package io.reelmill.worker.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.reelmill.core.failure.FailureException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables tell of every packet what ffprobe lists, in each way in which a film can be laid out; else they are silent. */
@Timeout(180)
class SampleTablesIT {

    private static final String TONE = "-f lavfi -i sine=frequency=440:sample_rate=48000:duration=";
    private static final String X264 = "-c:v libx264 -preset ultrafast ";
    private static final String B_FRAMES = X264 + "-x264-params keyint=40:bframes=3:b-adapt=0 ";
    private static final String VARIABLE =
            "-vf settb=1/1000,setpts=PTS+random(1)*0.03/TB -fps_mode passthrough -enc_time_base 1:1000 ";

    @TempDir
    Path folder;

    private Footage footage;
    private Mp4Bench bench;

    @BeforeEach
    void open() throws Exception {
        footage = new Footage(folder);
        bench = new Mp4Bench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                X264 + "-bf 0 -c:a aac film.mp4",
                B_FRAMES + "-c:a aac film.mp4",
                B_FRAMES + "-c:a aac -movflags +faststart film.mp4",
                B_FRAMES + "-c:a aac -movflags +negative_cts_offsets film.mp4",
                B_FRAMES + "-c:a aac -use_editlist 0 film.mp4",
                X264 + "-x264-params open-gop=1:keyint=30:bframes=3 -c:a aac film.mp4",
                VARIABLE + X264 + "-bf 0 -c:a aac film.mp4",
                VARIABLE + B_FRAMES + "-c:a aac film.mp4",
                B_FRAMES + "-c:a aac -ar 44100 -video_track_timescale 90000 -movie_timescale 90000 film.mov",
                B_FRAMES + "-c:a alac film.mov",
                B_FRAMES + "-c:a pcm_s16le film.mov",
                B_FRAMES + "-c:a pcm_s24be -ar 44100 film.mov",
                B_FRAMES + "-c:a pcm_f32le film.mov",
                B_FRAMES + "-c:a libmp3lame film.mp4",
                B_FRAMES + "-c:a ac3 film.mp4",
                B_FRAMES + "-c:a eac3 film.mp4",
                B_FRAMES + "-c:a libopus film.mp4",
                B_FRAMES + "-c:a flac film.mp4",
                "-c:v mpeg4 -bf 2 -c:a aac film.mp4",
                "-c:v mpeg2video -g 12 -bf 2 -c:a aac film.mp4",
                "-c:v mjpeg -c:a pcm_s16be film.mov",
                "-c:v prores_ks -c:a pcm_s16le film.mov",
                "-c:v libx265 -preset ultrafast -x265-params log-level=none:keyint=30 -c:a aac film.mp4",
                "-c:v libsvtav1 -preset 12 -g 30 -c:a aac film.mp4",
                B_FRAMES + "-map 0 -map 1 -map 1 -map 1 -c:a:0 aac -c:a:1 ac3 -c:a:2 aac -ar:a:2 22050 film.mp4",
                "-map 1 -map 0 " + B_FRAMES + "-c:a aac film.mp4"
            })
    void a_whole_film(String how) throws Exception {
        assertTold(footage.film("30000/1001", 6, TONE + "6 " + how));
    }

    @Test
    void a_film_without_sound() throws Exception {
        assertTold(footage.film("25", 4, B_FRAMES + "film.mp4"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-ss 2.3 -i whole.mp4 -c copy cut.mp4",
                "-ss 2.3 -t 2.1 -i whole.mp4 -c copy cut.mp4",
                "-ss 2.3 -i whole.mp4 -c copy cut.mov",
                "-ss 2.3 -i whole.mp4 -c copy -movflags +negative_cts_offsets cut.mp4",
                "-t 2.5 -i whole.mp4 -c copy cut.mp4",
                "-itsoffset 0.7 -i whole.mp4 -i whole.mp4 -map 0:a -map 1:v -c copy cut.mp4",
                "-itsoffset 0.7 -i whole.mp4 -i whole.mp4 -map 0:v -map 1:a -c copy cut.mp4",
                "-itsoffset -0.7 -i whole.mp4 -i whole.mp4 -map 0:a -map 1:v -c copy cut.mp4",
                "-ss 1.01 -itsoffset 0.7 -i whole.mp4 -ss 0.5 -i whole.mp4 -map 0:v -map 1:a -c copy cut.mp4"
            })
    void a_film_that_was_cut_without_encoding_it_anew(String how) throws Exception {
        for (String picture :
                new String[] {B_FRAMES, X264 + "-bf 0 -g 50 ", VARIABLE + B_FRAMES, VARIABLE + X264 + "-bf 0 "}) {
            footage.film("25", 6, TONE + "6 " + picture + "-c:a aac whole.mp4");
            assertTold(footage.remake(how));
        }
    }

    @Test
    void uncompressed_sound_that_was_cut() throws Exception {
        footage.film("25", 6, TONE + "6 " + B_FRAMES + "-c:a pcm_s16le whole.mov");
        assertTold(footage.remake("-ss 2.3 -i whole.mov -c copy cut.mov"));
        assertTold(footage.remake("-itsoffset 0.7 -i whole.mov -i whole.mov -map 0:a -map 1:v -c copy late.mov"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "base-320x180-2s.mp4",
                "rotate-and-mirror.mp4",
                "lecture-slides-vfr.mov",
                "iphone-dolby-vision-hlg.MOV",
                "h263-176x144.3gp"
            })
    void a_clip_of_a_camera_or_a_browser(String clip) throws Exception {
        assertTold(resource(clip));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-movflags +frag_keyframe+empty_moov film.mp4",
                "-movflags +frag_keyframe+faststart film.mp4",
                "-c:v libvpx-vp9 -deadline realtime film.mp4"
            })
    void a_film_that_leaves_doubts_is_left_to_ffprobe(String how) throws Exception {
        assertThat(bench.list(footage.film("25", 2, X264 + how)).told()).isEmpty();
    }

    @Test
    void a_film_whose_end_is_missing_is_left_to_ffprobe() throws Exception {
        byte[] film = Files.readAllBytes(footage.film("25", 2, X264 + "-movflags +faststart film.mp4"));
        Path half = Files.write(folder.resolve("half.mp4"), Arrays.copyOf(film, film.length / 2));
        assertThat(bench.list(half).told()).isEmpty();
    }

    @TestFactory
    @Tag("media-set")
    Stream<DynamicTest> every_film_of_a_folder() throws IOException {
        Path media = Path.of(System.getenv("REELMILL_MEDIA"));
        return Files.walk(media)
                .filter(Files::isRegularFile)
                .sorted()
                .map(file -> DynamicTest.dynamicTest(media.relativize(file).toString(), () -> {
                    Mp4Bench.Listings listings = listings(file);
                    assumeThat(listings.told()).as("leaves doubts").isPresent();
                    assertThat(listings.told().orElseThrow()).isEqualTo(listings.listed());
                }));
    }

    private Mp4Bench.Listings listings(Path file) throws InterruptedException {
        try {
            return bench.list(file);
        } catch (FailureException refused) {
            return new Mp4Bench.Listings(Optional.empty(), List.of());
        }
    }

    private void assertTold(Path film) throws InterruptedException {
        Mp4Bench.Listings listings = bench.list(film);
        assertThat(listings.told()).as("the tables of " + film.getFileName()).isPresent();
        assertThat(listings.listed()).isNotEmpty();
        assertThat(listings.told().orElseThrow()).isEqualTo(listings.listed());
    }

    private Path resource(String clip) throws IOException {
        Path file = folder.resolve(clip);
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/media/" + clip))) {
            Files.copy(in, file);
        }
        return file;
    }
}
