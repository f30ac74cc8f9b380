package io.reelmill.core.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.media.FrameRate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplingTest {

    private static final FrameRate NTSC = new FrameRate(30_000, 1001);

    @ParameterizedTest
    @CsvSource({
        "1, 2, 1",
        "50, 2, 1",
        "51, 2, 2",
        "5000, 2, 100",
        "5001, 4, 51",
        "10000, 4, 100",
        "10001, 6, 67",
        "15001, 12, 51",
        "180000, 72, 100",
        "4500000, 1800, 100"
    })
    void a_film_is_looked_into_as_closely_as_allowed(long frames, int interval, int looks) {
        Sampling sampling = Sampling.of(new FrameGrid(new FrameRate(25, 1), frames), 100);

        assertThat(sampling.intervalSeconds()).isEqualTo(interval);
        assertThat(sampling.frames()).hasSize(looks).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void it_is_looked_into_at_the_first_frame_after_each_interval() {
        assertThat(Sampling.of(new FrameGrid(NTSC, 200), 100).frames()).containsExactly(0L, 60L, 120L, 180L);
    }

    @Test
    void beyond_short_films_only_segments_first_frames_are_looked_at() {
        FrameGrid grid = new FrameGrid(NTSC, 108_000);

        assertThat(Sampling.of(grid, 100).frames())
                .allSatisfy(frame ->
                        assertThat(grid.firstFrameOf(grid.segmentOf(frame))).isEqualTo(frame));
    }

    @Test
    void frames_that_outlast_an_interval_are_looked_at_once() {
        FrameGrid grid = new FrameGrid(new FrameRate(1, 7), 5);

        assertThat(Sampling.of(grid, 100).frames())
                .containsExactlyElementsOf(LongStream.range(0, 5).boxed().toList());
    }

    @Test
    void of_a_beginning_nothing_behind_its_end_is_looked_at() {
        FrameGrid grid = new FrameGrid(new FrameRate(25, 1), 180_000);

        assertThat(Sampling.ofBeginning(grid, 150, 24).frames()).containsExactly(0L, 50L, 100L);
    }
}
