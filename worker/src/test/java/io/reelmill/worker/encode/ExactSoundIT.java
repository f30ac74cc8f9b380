package io.reelmill.worker.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reelmill.core.encode.EncodedRendition;
import io.reelmill.core.film.AudioGrid;
import io.reelmill.core.film.AudioRendition;
import io.reelmill.core.film.Reading;
import io.reelmill.core.film.Stretch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every sample is heard at its time, once, and nobody hears where stretches meet. */
class ExactSoundIT {

    private static final AudioRendition RENDITION = new AudioRendition("audio-0-und", 0, "und", "Sound", 192_000);
    private static final long FRAMES = 640;
    private static final List<Long> CUTS = List.of(0L, 256L, 512L, FRAMES);
    private static final int RATE = AudioGrid.SAMPLE_RATE;
    private static final int FRAME = AudioGrid.FRAME_SAMPLES;

    /** A voice that climbs on the left, to hear what is added to it; noise on the right, to see any shift. */
    private static final String VOICES =
            "-f lavfi -i aevalsrc=0.3*sin(2*PI*(300+20*t)*t)+0.1*sin(2*PI*1733*t):s=48000:d=14"
                    + " -f lavfi -i anoisesrc=r=48000:d=14:a=0.3:seed=7,lowpass=f=6000"
                    + " -filter_complex [0][1]join=inputs=2:channel_layout=stereo ";

    @TempDir
    Path folder;

    private Studio studio;
    private float[] original;

    @BeforeEach
    void open() throws Exception {
        studio = new Studio(folder);
        studio.ffmpeg(("-v error " + VOICES + "-c:a pcm_f32le original.wav").split(" "));
        original = Sound.decode(studio, studio.file("original.wav"));
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @ParameterizedTest
    @CsvSource({
        "0, mov, -ar 44100 -c:a pcm_s16le source.mov",
        "0, mov, -ar 96000 -c:a pcm_s24le source.mov",
        "0, mov, -ar 44100 -c:a aac -b:a 256k source.mp4",
        "0, mov, -c:a libopus -b:a 256k source.mp4",
        "0, matroska, -c:a aac -b:a 256k source.mkv",
        "0, matroska, -ar 44100 -c:a aac -b:a 256k source.mkv",
        "0, matroska, -ar 44100 -c:a libmp3lame -b:a 256k source.mkv",
        "0, matroska, -ar 44100 -c:a flac source.mkv",
        "0, matroska, -c:a libopus -b:a 256k source.webm",
        // nothing in an AVI tells its priming, so every player is late by it
        "1203, avi, -ar 44100 -c:a libmp3lame -b:a 256k source.avi"
    })
    void stretches_sound_as_the_whole_does(int lag, String demuxer, String how) throws Exception {
        Reading reading = studio.take(make(how), demuxer, 0, 0);
        float[] whole = Sound.decode(studio, encoded(reading, List.of(0L, FRAMES)));
        float[] parts = Sound.decode(studio, encoded(reading, CUTS));
        assertThat(whole).hasSize((int) FRAMES * FRAME * 2);
        assertThat(parts).hasSize((int) FRAMES * FRAME * 2);
        assertThat(Sound.lag(original, whole, 2 * RATE, 4800)).isEqualTo(lag);
        for (long cut : CUTS.subList(1, CUTS.size() - 1)) {
            int border = (int) cut * FRAME;
            assertThat(Sound.lag(original, parts, border - 2400, 4800)).isEqualTo(lag);
            for (int from : new int[] {border - FRAME - lag, border - FRAME / 2 - lag, border - lag}) {
                double asWhole = Math.min(30, Sound.snr(original, whole, lag, from, FRAME));
                assertThat(Sound.snr(original, parts, lag, from, FRAME)).isGreaterThan(asWhole - 3);
            }
        }
    }

    @Test
    void without_run_up_a_border_is_heard() throws Exception {
        make("-c:a pcm_s16le source.mov");
        for (String part : List.of("0:10.922666", "10.922666:14")) {
            studio.ffmpeg(("-v error -i source.mov -af atrim=" + part + ",asetpts=N -c:a aac -b:a 192k part"
                            + part.charAt(0) + ".aac")
                    .split(" "));
        }
        studio.ffmpeg("-v error -i concat:part0.aac|part1.aac -c copy naive.aac".split(" "));
        float[] naive = Sound.decode(studio, studio.file("naive.aac"));
        int border = 512 * FRAME;
        assertThat(Sound.snr(original, naive, 2 * FRAME, border - FRAME, FRAME)).isLessThan(12);
    }

    @ParameterizedTest
    @CsvSource({"500000", "-333333", "20833"})
    void whatever_the_start_of_the_axis(long originMicros) throws Exception {
        Reading reading = studio.take(make("-ar 44100 -c:a pcm_s16le source.mov"), "mov", originMicros, 0);
        float[] parts = Sound.decode(studio, encoded(reading, CUTS));
        int lag = (int) Math.round(-originMicros * RATE / 1e6);
        for (int from : new int[] {RATE, 256 * FRAME, 512 * FRAME}) {
            float[] expected = Sound.shifted(original, lag);
            assertThat(Sound.lag(expected, parts, from - 2400, 4800)).isZero();
        }
        for (int i = 0; i < lag - 10; i++) {
            assertThat(parts[2 * i]).as("before the sound begins").isCloseTo(0f, within(0.01f));
        }
    }

    @Test
    void a_track_that_ends_early_is_followed_by_silence() throws Exception {
        studio.ffmpeg("-v error -i original.wav -t 7 -c:a pcm_s16le source.mov".split(" "));
        Reading reading = studio.take(studio.file("source.mov"), "mov", 0, 0);
        float[] parts = Sound.decode(studio, encoded(reading, CUTS));
        assertThat(parts).hasSize((int) FRAMES * FRAME * 2);
        assertThat(Sound.snr(original, parts, 0, 6 * RATE, RATE / 2)).isGreaterThan(25);
        assertThat(Sound.loudness(parts, 7 * RATE + 2 * FRAME, 6 * RATE)).isLessThan(0.001);
    }

    @Test
    void a_hole_in_a_track_is_silent_and_moves_nothing() throws Exception {
        make("-ar 44100 -c:a aac -b:a 256k whole.mkv");
        studio.ffmpeg(
                "-v error -copyts -i whole.mkv -c copy -avoid_negative_ts disabled -bsf:a noise=drop='between(pts*tb,3,4.5)' source.mkv"
                        .split(" "));
        Reading reading = studio.take(studio.file("source.mkv"), "matroska", 0, 0);
        float[] parts = Sound.decode(studio, encoded(reading, CUTS));
        assertThat(Sound.lag(original, parts, 2 * RATE, 4800)).isZero();
        assertThat(Sound.loudness(parts, 3 * RATE + 2 * FRAME, RATE)).isLessThan(0.001);
        assertThat(Sound.lag(original, parts, 5 * RATE, 4800)).isBetween(-24, 24);
        assertThat(Sound.lag(original, parts, 8 * RATE, 4800)).isBetween(-24, 24);
    }

    @Test
    void one_channel_is_heard_from_both_sides_as_loud_as_it_is() throws Exception {
        studio.ffmpeg("-v error -i original.wav -af pan=mono|c0=c0 -c:a pcm_s16le source.mov".split(" "));
        Reading reading = studio.take(studio.file("source.mov"), "mov", 0, 0);
        float[] parts = Sound.decode(studio, encoded(reading, CUTS));
        assertThat(Sound.snr(original, parts, 0, RATE, RATE)).isGreaterThan(25);
        for (int i = 2 * RATE; i < 4 * RATE; i += 2) {
            assertThat(parts[i + 1]).isCloseTo(parts[i], within(0.02f));
        }
    }

    @Test
    void the_centre_of_six_channels_is_heard_from_both_sides() throws Exception {
        studio.ffmpeg(("-v error -i original.wav -af pan=5.1|FC=c0|FL=c1 -c:a pcm_s16le source.mov").split(" "));
        Reading reading = studio.take(studio.file("source.mov"), "mov", 0, 0);
        float[] parts = Sound.decode(studio, encoded(reading, CUTS));
        double whole = Sound.loudness(original, RATE, 4 * RATE);
        assertThat(Sound.right(parts, RATE, 4 * RATE) / whole).isCloseTo(Math.sqrt(0.5), within(0.02));
    }

    private Path make(String how) throws InterruptedException {
        studio.ffmpeg(("-v error -y -i original.wav " + how).split(" "));
        return studio.file(how.substring(how.lastIndexOf(' ') + 1));
    }

    private Path encoded(Reading reading, List<Long> cuts) throws Exception {
        List<EncodedRendition> parts = new ArrayList<>();
        for (int i = 0; i + 1 < cuts.size(); i++) {
            Stretch stretch = new Stretch(RENDITION.name(), i, cuts.get(i), cuts.get(i + 1));
            parts.add(studio.encode(reading, RENDITION, stretch).renditions().get(0));
        }
        assertThat(parts.stream().map(EncodedRendition::initSha256).distinct()).hasSize(1);
        return studio.joined("joined" + cuts.size() + ".mp4", parts);
    }
}
