package io.reelmill.jobs.objects.minio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartSizesTest {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final long GIBIBYTE = 1024L * MEBIBYTE;

    @Test
    void the_first_eight_gibibytes_need_only_small_parts() {
        assertThat(PartSizes.USUAL.of(1)).isEqualTo(8 * MEBIBYTE);
        assertThat(PartSizes.USUAL.of(1_000)).isEqualTo(8 * MEBIBYTE);
        assertThat(PartSizes.USUAL.of(1_001)).isEqualTo(16 * MEBIBYTE);
    }

    @Test
    void ten_thousand_parts_hold_any_film() {
        long all =
                IntStream.rangeClosed(1, 10_000).mapToLong(PartSizes.USUAL::of).sum();

        assertThat(all).isGreaterThan(490 * GIBIBYTE);
        assertThat(PartSizes.USUAL.of(10_000)).isEqualTo(64 * MEBIBYTE);
    }

    @Test
    void no_part_comes_after_the_ten_thousandth() {
        assertThat(PartSizes.USUAL.allows(10_000)).isTrue();
        assertThat(PartSizes.USUAL.allows(10_001)).isFalse();
    }

    @Test
    void parts_are_no_smaller_than_s3_takes_them() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PartSizes(MEBIBYTE, 8 * MEBIBYTE, 10));
    }
}
