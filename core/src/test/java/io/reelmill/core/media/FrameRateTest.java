package io.reelmill.core.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameRateTest {

    @ParameterizedTest
    @CsvSource({
        "24000/1001, 24000/1001",
        "60, 60/1",
        "60000/1001, 60000/1001",
        "120, 60/1",
        "120000/1001, 60000/1001",
        "144, 48/1",
        "100, 50/1",
        "240, 60/1",
        "60001/1000, 60/1",
        "90000/1499, 60/1",
        "1/3600, 1/3600",
        "2147483647, 2147483647/35791395",
        "2147483647/61, 2147483647/35791445"
    })
    void a_rate_above_the_limit_loses_frames_evenly(String source, String capped) {
        FrameRate rate = FrameRate.parse(source).atMost(60);
        assertThat(rate).hasToString(capped);
        assertThat(rate.perSecond()).isLessThanOrEqualTo(60);
    }
}
