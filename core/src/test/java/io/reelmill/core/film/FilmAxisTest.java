package io.reelmill.core.film;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.media.FrameRate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilmAxisTest {

    private static final FrameRate FILM = new FrameRate(24, 1);

    @Test
    void a_picture_that_starts_first_is_the_origin() {
        assertThat(FilmAxis.ofConstantRate(1_400_000, List.of(1_421_333L), FILM))
                .isEqualTo(1_400_000);
    }

    @Test
    void a_picture_without_sound_is_the_origin() {
        assertThat(FilmAxis.ofConstantRate(-83_333, List.of(), FILM)).isEqualTo(-83_333);
    }

    @Test
    void sound_that_starts_half_a_frame_earlier_moves_the_origin_by_a_whole_frame() {
        assertThat(FilmAxis.ofConstantRate(21_333, List.of(0L), FILM)).isEqualTo(21_333 - 41_667);
    }

    @Test
    void sound_that_starts_whole_frames_earlier_is_the_origin() {
        assertThat(FilmAxis.ofConstantRate(5_000_000, List.of(0L), FILM)).isZero();
        assertThat(FilmAxis.ofConstantRate(1_001_000, List.of(0L), new FrameRate(30000, 1001)))
                .isZero();
    }

    @Test
    void a_rounded_millisecond_moves_nothing() {
        assertThat(FilmAxis.ofConstantRate(1_000, List.of(0L), FILM)).isEqualTo(1_000);
    }

    @Test
    void the_earliest_of_several_tracks_counts() {
        assertThat(FilmAxis.ofAnyRate(40_000, List.of(10_000L, -5_000L, 20_000L)))
                .isEqualTo(-5_000);
    }
}
