package io.reelmill.core.hls;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.publish.SealedRendition;
import io.reelmill.core.publish.SegmentRun;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasurementTest {

    @Test
    void the_average_is_that_of_all_segments_and_the_peak_that_of_the_heaviest() {
        assertThat(measured(List.of(6000L, 6000L, 3000L), List.of(600_000, 1_200_000, 300_000)))
                .isEqualTo(new SealedRendition("720p", 1_120_000, 1_600_000));
    }

    @Test
    void a_last_segment_of_one_frame_counts_with_its_neighbour_only() {
        assertThat(measured(List.of(6000L, 40L), List.of(600_000, 30_000)).peakBitsPerSecond())
                .isEqualTo((int) Math.ceil(630_000 * 8 / 6.04));
    }

    @Test
    void a_very_short_film_peaks_at_its_average() {
        assertThat(measured(List.of(40L), List.of(10_000)))
                .isEqualTo(new SealedRendition("720p", 2_000_000, 2_000_000));
    }

    private static SealedRendition measured(List<Long> durations, List<Integer> sizes) {
        SegmentRun run = new SegmentRun("720p", 0, new ObjectKey("videos/x/v1/e"), 1000, durations, sizes);
        return Measurement.of("720p", List.of(run), 6);
    }
}
