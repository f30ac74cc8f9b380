package io.reelmill.core.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reelmill.core.media.FrameRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameGridTest {

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
                "1",
                "5/3",
                "1/6",
                "7/45",
                "1/7",
                "2500/8999991",
                "1/3600",
                "15",
                "19/2"
            })
    void segments_cover_every_frame_once_and_none_is_empty(String rate) {
        for (long frames : new long[] {1, 2, 3, 143, 144, 145, 359, 360, 361, 10_000}) {
            FrameGrid grid = new FrameGrid(FrameRate.parse(rate), frames);
            assertThat(grid.firstFrameOf(0)).isZero();
            assertThat(grid.firstFrameOf(grid.segments())).isEqualTo(frames);
            for (int segment = 0; segment < grid.segments(); segment++) {
                assertThat(grid.firstFrameOf(segment)).isLessThan(grid.firstFrameOf(segment + 1));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "24000/1001, 144, 6.006",
        "30000/1001, 180, 6.006",
        "25, 150, 6",
        "60, 360, 6",
        "60000/1001, 360, 6.006",
        "1, 6, 6",
        "2500/8999991, 1, 3599.9964"
    })
    void the_second_segment_begins_with_the_first_frame_at_or_after_six_seconds(
            String rate, long frame, double seconds) {
        FrameGrid grid = new FrameGrid(FrameRate.parse(rate), 1000);
        assertThat(grid.firstFrameOf(1)).isEqualTo(frame);
        assertThat(grid.startOf(1)).isCloseTo(seconds, within(1e-9));
    }

    @Test
    void borders_never_drift_from_the_six_second_marks() {
        FrameGrid grid = new FrameGrid(FrameRate.parse("30000/1001"), 30L * 60 * 60 * 12);
        int last = grid.segments() - 1;
        assertThat(grid.startOf(last)).isBetween(6.0 * last, 6.0 * last + 1001.0 / 30000);
    }

    @ParameterizedTest
    @CsvSource({
        "24000/1001, 6",
        "25, 6",
        "30000/1001, 6",
        "60, 6",
        "1, 6",
        "10/13, 7",
        "2/3, 6",
        "7/10, 8",
        "1/6, 6",
        "1/7, 7",
        "1/3600, 3600",
        "2500/8999991, 3600"
    })
    void no_segment_outlasts_the_target_duration_by_half_a_second(String rate, int target) {
        FrameGrid grid = new FrameGrid(FrameRate.parse(rate), 500);
        assertThat(grid.targetDuration()).isEqualTo(target);
        for (int segment = 0; segment < grid.segments(); segment++) {
            assertThat(grid.startOf(segment + 1) - grid.startOf(segment)).isLessThan(target + 0.5);
        }
    }
}
