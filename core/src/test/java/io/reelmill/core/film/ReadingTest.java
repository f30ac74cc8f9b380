package io.reelmill.core.film;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.media.FrameRate;
import io.reelmill.core.objects.ObjectKey;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private static final FrameRate PAL = new FrameRate(25, 1);

    private final Reading reading = new Reading(new ObjectKey("film"), 1, "mov", 1_400_000, 0);

    @Test
    void a_seek_goes_further_back_than_pictures_are_reordered() {
        assertThat(reading.seekMicros(6_000_000, 0, PAL)).hasValue(1_400_000 + 6_000_000 - 16 * 40_000);
    }

    @Test
    void what_lies_near_the_beginning_is_read_from_there() {
        assertThat(reading.seekMicros(0, 0, PAL)).isEmpty();
        assertThat(reading.seekMicros(6_000_000, 0, new FrameRate(1, 1))).isEmpty();
    }
}
