package io.reelmill.worker.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.media.FrameRate;
import io.reelmill.worker.ffmpeg.TimeBase;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FilmTimingTest {

    private static final TimeBase MILLISECONDS = new TimeBase(1, 1000);
    private static final FrameRate PAL = new FrameRate(25, 1);

    @Test
    void a_constant_film_has_its_own_frames() {
        FilmTiming timing = FilmTiming.of(every(40, 250, 0), 0.04, false, List.of(0L));
        assertThat(timing.originMicros()).isZero();
        assertThat(timing.grid()).isEqualTo(new FrameGrid(PAL, 250));
        assertThat(timing.pictureSeconds()).isEqualTo(10.0);
    }

    @Test
    void sound_that_starts_earlier_is_preceded_by_whole_frames() {
        FilmTiming timing = FilmTiming.of(every(40, 250, 1_050), 0.04, false, List.of(1_000_000L));
        assertThat(timing.originMicros()).isEqualTo(1_050_000 - 80_000);
        assertThat(timing.grid()).isEqualTo(new FrameGrid(PAL, 252));
    }

    @Test
    void each_field_is_a_frame() {
        FilmTiming timing = FilmTiming.of(every(40, 250, 0), 0.04, true, List.of());
        assertThat(timing.grid()).isEqualTo(new FrameGrid(new FrameRate(50, 1), 500));
    }

    @Test
    void a_rate_above_sixty_is_halved() {
        FilmTiming timing = FilmTiming.of(every(10, 1_001, 0), 0.01, false, List.of());
        assertThat(timing.grid()).isEqualTo(new FrameGrid(new FrameRate(50, 1), 501));
    }

    @Test
    void a_variable_film_lasts_until_its_last_frame_ends() {
        FrameTimes times = new FrameTimes(new long[] {500, 730, 1_900, 2_017, 5_003}, MILLISECONDS);
        FilmTiming timing = FilmTiming.of(times, 2, false, List.of(400_000L));
        assertThat(timing.originMicros()).isEqualTo(400_000);
        assertThat(timing.grid()).isEqualTo(new FrameGrid(new FrameRate(10, 1), 67));
        assertThat(timing.pictureSeconds()).isEqualTo(6.503);
    }

    private static FrameTimes every(long milliseconds, int frames, long start) {
        return new FrameTimes(
                LongStream.range(0, frames)
                        .map(frame -> start + frame * milliseconds)
                        .toArray(),
                MILLISECONDS);
    }
}
