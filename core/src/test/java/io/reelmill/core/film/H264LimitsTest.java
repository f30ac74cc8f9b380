package io.reelmill.core.film;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.media.PictureSize;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class H264LimitsTest {

    @ParameterizedTest
    @CsvSource({"3840, 2160, 5", "4096, 2304, 5", "2560, 1440, 12", "1920, 1080, 16", "2, 2, 16"})
    void large_pictures_leave_room_for_few_to_be_remembered(int width, int height, int most) {
        assertThat(H264Limits.mostReferences(new PictureSize(width, height))).isEqualTo(most);
    }
}
