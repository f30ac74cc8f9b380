package io.reelmill.worker.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.media.FrameRate;
import io.reelmill.worker.ffmpeg.TimeBase;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureRhythmTest {

    private static final TimeBase MILLISECONDS = new TimeBase(1, 1000);
    private static final TimeBase BROADCAST = new TimeBase(1, 90_000);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "24000/1001",
                "24",
                "25",
                "30000/1001",
                "30",
                "50",
                "60000/1001",
                "60",
                "15",
                "25/2",
                "10",
                "1",
                "120000/1001"
            })
    void a_constant_rate_is_found_as_a_fraction(String text) {
        FrameRate rate = FrameRate.parse(text);
        for (int frames : new int[] {40, 2_000, 100_000}) {
            assertConstant(rate, times(BROADCAST, frames, rate, 0));
            assertConstant(rate, times(MILLISECONDS, frames, rate, 0));
            assertConstant(rate, times(MILLISECONDS, frames, rate, 0.0217));
        }
    }

    @Test
    void a_rate_that_nobody_else_uses_is_found_too() {
        assertConstant(new FrameRate(3, 2), times(new TimeBase(1, 600), 50, new FrameRate(3, 2), 1));
        assertConstant(new FrameRate(27, 1), times(new TimeBase(1, 27_000), 50, new FrameRate(27, 1), 0));
    }

    @Test
    void a_trembling_clock_is_constant_still() {
        Random random = new Random(3);
        FrameTimes trembling =
                times(BROADCAST, 9_000, frame -> frame * 3_000 + (long) (random.nextDouble() * 1_200 - 600));
        assertConstant(new FrameRate(30, 1), trembling);
    }

    @Test
    void fields_stray_by_half_as_much() {
        FrameTimes trembling = times(BROADCAST, 500, frame -> frame * 3_600 + (frame % 2 == 0 ? 0 : 1_200));
        assertThat(PictureRhythm.of(trembling, 0, false).constant()).isTrue();
        assertThat(PictureRhythm.of(trembling, 0, true).constant()).isFalse();
    }

    @Test
    void the_pulldown_of_a_film_is_undone() {
        // 2 and 3 fields of 1501.5 ticks by turns
        FrameTimes pulldown = times(BROADCAST, 3_000, frame -> Math.round((frame * 5 + frame % 2) / 2.0 * 1501.5));
        assertConstant(FrameRate.parse("24000/1001"), pulldown);
    }

    @Test
    void a_missing_frame_leaves_the_rate_but_not_the_constancy() {
        FrameTimes holes = times(MILLISECONDS, 500, frame -> Math.round((frame + (frame > 100 ? 3 : 0)) * 1001 / 24.0));
        PictureRhythm rhythm = PictureRhythm.of(holes, 0.042, false);
        assertThat(rhythm.constant()).isFalse();
        assertThat(rhythm.onGrid()).isTrue();
        assertThat(rhythm.rate()).isEqualTo(FrameRate.parse("24000/1001"));
    }

    @Test
    void a_last_frame_that_stays_breaks_the_constancy() {
        FrameTimes times = times(BROADCAST, 100, FrameRate.parse("25"), 0);
        assertThat(PictureRhythm.of(times, 0.04, false).constant()).isTrue();
        assertThat(PictureRhythm.of(times, 10, false).constant()).isFalse();
        assertThat(PictureRhythm.of(times, 10, false).rate()).isEqualTo(FrameRate.parse("25"));
    }

    @Test
    void slides_get_ten_frames_a_second() {
        Random random = new Random(5);
        FrameTimes slides = times(new TimeBase(1, 1991), 60, frame -> frame * 1_000 + random.nextInt(700));
        assertThat(PictureRhythm.of(slides, 0.5, false).rate()).isEqualTo(new FrameRate(10, 1));
    }

    @Test
    void a_camera_that_slows_down_in_the_dark_keeps_its_best_rate() {
        FrameTimes camera =
                times(BROADCAST, 900, frame -> frame < 450 ? frame * 3_000 : 1_350_000 + (frame - 450) * 5_987);
        assertThat(PictureRhythm.of(camera, 0.06, false).rate()).isEqualTo(new FrameRate(30, 1));
    }

    @Test
    void bursts_on_a_still_screen_are_thinned_to_thirty() {
        Random random = new Random(9);
        FrameTimes screen =
                times(BROADCAST, 600, frame -> frame / 20 * 120_000 + frame % 20 * 1_500 + random.nextInt(1_400));
        assertThat(PictureRhythm.of(screen, 0.02, false).rate()).isEqualTo(new FrameRate(30, 1));
    }

    @Test
    void thousands_of_frames_a_second_become_sixty() {
        FrameTimes absurd = times(BROADCAST, 60, frame -> frame);
        assertThat(PictureRhythm.of(absurd, 0.03, false).gridRate(false)).isEqualTo(new FrameRate(60, 1));
    }

    @Test
    void a_film_of_one_frame_has_a_rhythm() {
        PictureRhythm rhythm = PictureRhythm.of(times(BROADCAST, 1, frame -> 7), 5, false);
        assertThat(rhythm.constant()).isFalse();
        assertThat(rhythm.rate()).isEqualTo(new FrameRate(10, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "25, false, 25",
        "120, false, 60",
        "120000/1001, false, 60000/1001",
        "72, false, 36",
        "25, true, 50",
        "30000/1001, true, 60000/1001",
        "60, true, 60"
    })
    void rungs_have_at_most_sixty_frames_and_one_for_each_field(String own, boolean interlaced, String grid) {
        PictureRhythm rhythm = new PictureRhythm(FrameRate.parse(own), true, true, 0);
        assertThat(rhythm.gridRate(interlaced)).isEqualTo(FrameRate.parse(grid));
    }

    private static void assertConstant(FrameRate rate, FrameTimes times) {
        PictureRhythm rhythm = PictureRhythm.of(times, 0, false);
        assertThat(rhythm.constant())
                .as("%s from %s frames", rate, times.count())
                .isTrue();
        assertThat(rhythm.rate()).isEqualTo(rate);
        assertThat(rhythm.start()).isBetween(times.first() - 0.02, times.first() + 0.02);
    }

    private static FrameTimes times(TimeBase timeBase, int frames, FrameRate rate, double start) {
        return times(
                timeBase,
                frames,
                frame -> Math.round((start + rate.secondsAt(frame)) * timeBase.denominator() / timeBase.numerator()));
    }

    private static FrameTimes times(TimeBase timeBase, int frames, LongUnaryOperator ticks) {
        return new FrameTimes(LongStream.range(0, frames).map(ticks).sorted().toArray(), timeBase);
    }
}
