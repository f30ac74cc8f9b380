package io.reelmill.worker.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.encode.EncodedRendition;
import io.reelmill.core.encode.StretchOrder;
import io.reelmill.core.film.AudioGrid;
import io.reelmill.core.film.AudioRendition;
import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.film.Reading;
import io.reelmill.core.film.Rung;
import io.reelmill.core.film.Span;
import io.reelmill.core.film.Stretch;
import io.reelmill.core.media.DynamicRange;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.media.VideoTrack;
import io.reelmill.core.objects.ObjectKey;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes of different kinds follow one another on one axis, each read from a source of its own. */
class TakesIT {

    private static final String H264 = "-pix_fmt yuv420p -c:v libx264 -preset veryfast -crf 12 ";
    private static final FrameRate RATE = new FrameRate(25, 1);
    /** Two takes of 1.6 s. */
    private static final FrameGrid GRID = new FrameGrid(RATE, 40).withTake(40, 80);

    private static final AudioGrid SOUND = AudioGrid.covering(GRID);
    private static final AudioRendition RENDITION = new AudioRendition("audio-0-und", 0, "und", "Sound", 256_000);
    private static final int TAKE_SAMPLES = 48_000 * 8 / 5;

    @TempDir
    Path folder;

    private Studio studio;

    @BeforeEach
    void open() throws Exception {
        studio = new Studio(folder);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void a_smaller_picture_at_half_the_rate_fills_the_rungs_of_the_film() throws Exception {
        TestFilms films = new TestFilms(studio);
        Path first = films.numbered(40, RATE, H264 + "-g 13 -bf 2 first.mp4");
        Path second = films.numbered(
                20,
                new FrameRate(25, 2),
                "-vf scale=32:24:flags=area " + H264 + "-g 9 -bf 2 -color_primaries bt709 b.mp4");
        Rung rung = new Rung("test", TestFilms.SIZE, RATE, 2_000_000, 18, "veryfast");

        List<EncodedRendition> parts = List.of(
                span(studio.take(first, "mov", 0, 0), track(TestFilms.SIZE, RATE), new Span(0, 0, 1), rung),
                span(
                        studio.take(second, "mov", -1_600_000, 0),
                        track(new PictureSize(32, 24), new FrameRate(25, 2)),
                        new Span(1, 1, 2),
                        rung));

        assertThat(numbers(studio.joined("joined.mp4", parts)))
                .isEqualTo(Stream.concat(
                                IntStream.range(0, 40).boxed(),
                                IntStream.range(0, 40).map(frame -> frame / 2).boxed())
                        .toList());
    }

    @Test
    void the_sound_of_each_take_begins_with_its_picture_and_what_has_none_is_silent() throws Exception {
        studio.ffmpeg(("-v error -f lavfi -i anoisesrc=r=48000:d=2:a=0.3:seed=7,lowpass=f=6000"
                        + " -af pan=stereo|c0=c0|c1=c0 -c:a pcm_s16le noise.mov")
                .split(" "));
        float[] original = Sound.decode(studio, studio.file("noise.mov"));
        EncodedRendition first = sound(0, false, 0);
        EncodedRendition second = sound(1, false, -1_600_000);
        EncodedRendition silent = sound(1, true, -1_600_000);

        float[] heard = Sound.decode(studio, studio.joined("sound.mp4", List.of(first, second)));
        float[] halfHeard = Sound.decode(studio, studio.joined("half.mp4", List.of(first, silent)));

        assertThat(heard)
                .hasSize((int) SOUND.frames() * AudioGrid.FRAME_SAMPLES * 2)
                .hasSameSizeAs(halfHeard);
        assertThat(Sound.lag(original, heard, 24_000, 4800)).isZero();
        assertThat(Sound.lag(original, secondTake(heard), 24_000, 4800)).isZero();
        assertThat(Sound.snr(original, secondTake(heard), 0, 4800, 48_000)).isGreaterThan(15);
        // one frame is both the end of the first take and the beginning of the second
        assertThat(IntStream.range(2 * AudioGrid.FRAME_SAMPLES, secondTake(halfHeard).length)
                        .mapToDouble(sample -> Math.abs(secondTake(halfHeard)[sample]))
                        .max())
                .hasValue(0);
        assertThat(silent.initSha256()).isEqualTo(first.initSha256());
    }

    private static float[] secondTake(float[] heard) {
        return Arrays.copyOfRange(heard, 2 * TAKE_SAMPLES, heard.length);
    }

    private EncodedRendition span(Reading reading, VideoTrack track, Span span, Rung rung) throws Exception {
        return studio.encode(reading, track, GRID, span, List.of(rung))
                .renditions()
                .get(0);
    }

    private EncodedRendition sound(int take, boolean silent, long originMicros) throws Exception {
        Stretch stretch =
                new Stretch(RENDITION.name(), take, SOUND.startOfTake(take).frame(), SOUND.endOfTake(take));
        Reading reading = studio.take(studio.file("noise.mov"), "mov", originMicros, 0);
        ObjectKey target = new ObjectKey("sound/" + take + silent);
        return studio.encoder()
                .encode(new StretchOrder(reading, RENDITION, silent, SOUND, stretch, target), new Onlooker())
                .renditions()
                .get(0);
    }

    private static VideoTrack track(PictureSize size, FrameRate rate) {
        return new VideoTrack(0, "h264", size, size, rate, true, 0, false, DynamicRange.SDR, "yuv420p");
    }

    private List<Integer> numbers(Path film) throws Exception {
        return NumberedFrames.read(studio.ffmpeg(
                ("-v error -i " + film + " -fps_mode passthrough -f rawvideo -pix_fmt gray pipe:1").split(" ")));
    }
}
