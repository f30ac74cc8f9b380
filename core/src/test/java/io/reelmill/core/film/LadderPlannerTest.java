package io.reelmill.core.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderPlannerTest {

    @ParameterizedTest
    @CsvSource({
        "1920, 1080, '1920x1080 1280x720 854x480 640x360 426x240'",
        "1080, 1920, '1080x1920 720x1280 480x854 360x640 240x426'",
        "1080, 2280, '1080x2280 720x1520 480x1014 360x760 240x506'",
        "3840, 2160, '3840x2160 2560x1440 1920x1080 1280x720 854x480 640x360 426x240'",
        "4096, 2160, '4096x2160 2730x1440 2048x1080 1366x720 910x480 682x360 456x240'",
        "1280, 720, '1280x720 854x480 640x360 426x240'",
        "720, 1280, '720x1280 480x854 360x640 240x426'",
        "720, 1080, '720x1080 480x720 360x540 240x360'",
        "1080, 720, '1080x720 720x480 540x360 360x240'",
        "960, 528, '872x480 654x360 436x240'",
        "960, 540, '854x480 640x360 426x240'",
        "960, 400, '864x360 576x240'",
        "853, 480, '852x480 640x360 426x240'",
        "853, 479, '642x360 428x240'",
        "640, 480, '640x480 480x360 320x240'",
        "640, 360, '640x360 426x240'",
        "400, 300, '320x240'",
        "320, 240, '320x240'",
        "320, 180, '320x180'",
        "200, 200, '200x200'",
        "176, 144, '176x144'",
        "161, 121, '160x120'",
        "2, 2, '2x2'",
        "1, 1, '2x2'"
    })
    void rungs_go_by_the_short_side_and_never_above_the_source(int width, int height, String sizes) {
        assertThat(Films.ladder(width, height, "25").stream()
                        .map(rung -> rung.size().toString()))
                .containsExactly(sizes.split(" "));
    }

    @Test
    void a_rung_is_named_by_its_short_side() {
        assertThat(Films.ladder(1080, 1920, "25")).extracting(Rung::name).startsWith("1080p", "720p");
        assertThat(Films.ladder(161, 121, "25")).extracting(Rung::name).containsExactly("120p");
    }

    @Test
    void any_picture_gets_a_ladder_of_even_sides_of_its_own_aspect() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            PictureSize shown = new PictureSize(1 + random.nextInt(8192), 1 + random.nextInt(8192));
            List<Rung> rungs = Films.ladder(shown.width(), shown.height(), "30");
            assertThat(rungs).isNotEmpty().extracting(Rung::name).doesNotHaveDuplicates();
            for (Rung rung : rungs) {
                PictureSize size = rung.size();
                assertThat(size.width() % 2 + size.height() % 2).isZero();
                assertThat(size.width()).isLessThanOrEqualTo(Math.max(2, shown.width()));
                assertThat(size.height()).isLessThanOrEqualTo(Math.max(2, shown.height()));
                assertThat(H264Limits.allow(size, rung.rate())).isTrue();
                if (shown.shortSide() >= 240) {
                    assertThat((double) size.width() / shown.width() * shown.height())
                            .isCloseTo(size.height(), within(2.0 * Math.max(1, (double) size.height() / size.width())));
                }
            }
        }
    }

    @Test
    void a_picture_too_wide_for_any_device_is_made_smaller() {
        List<Rung> rungs = Films.ladder(16_000, 300, "25");
        assertThat(rungs).hasSize(1);
        assertThat(rungs.get(0).size().width()).isBetween(8500, 8688);
        assertThat(rungs.get(0).size().height()).isBetween(158, 164);
    }

    @Test
    void rungs_that_no_device_decodes_are_left_out() {
        assertThat(Films.ladder(5120, 2160, "60")).extracting(Rung::name).startsWith("1440p");
        assertThat(Films.ladder(4096, 2160, "60")).extracting(Rung::name).startsWith("2160p");
    }

    @Test
    void every_rung_has_the_rate_of_the_grid() {
        assertThat(Films.ladder(640, 360, "50")).extracting(Rung::rate).containsOnly(new FrameRate(50, 1));
        assertThat(Films.ladder(640, 360, "24000/1001").get(0).rate()).hasToString("24000/1001");
    }

    @Test
    void the_cap_follows_the_area_and_the_frame_rate() {
        int usual = Films.ladder(1920, 1080, "30").get(0).capBitsPerSecond();
        assertThat(usual).isEqualTo(1080 * 5000);
        assertThat(Films.ladder(1920, 1080, "24").get(0).capBitsPerSecond()).isEqualTo(usual);
        assertThat(Films.ladder(1920, 1080, "60").get(0).capBitsPerSecond()).isBetween(usual * 13 / 10, usual * 3 / 2);
        assertThat(Films.ladder(1440, 1080, "30").get(0).capBitsPerSecond()).isBetween(usual * 3 / 4, usual * 9 / 10);
        assertThat(Films.ladder(2560, 1080, "30").get(0).capBitsPerSecond()).isBetween(usual * 11 / 10, usual * 4 / 3);
        assertThat(Films.ladder(1080, 1920, "30").get(0).capBitsPerSecond()).isEqualTo(usual);
        assertThat(Films.ladder(2, 2, "30").get(0).capBitsPerSecond()).isEqualTo(ProfileRung.LOWEST_CAP);
    }

    @Test
    void a_profile_without_a_fitting_rung_still_makes_one() {
        Profile large = new Profile("large", List.of(new ProfileRung(1080, 20, 6_000_000, "slow")), 128_000);
        List<Rung> rungs = LadderPlanner.rungs(new PictureSize(960, 528), new FrameRate(25, 1), large);
        assertThat(rungs).hasSize(1);
        assertThat(rungs.get(0).name()).isEqualTo("528p");
        assertThat(rungs.get(0).preset()).isEqualTo("slow");
        assertThat(rungs.get(0).capBitsPerSecond()).isLessThan(3_000_000);
    }
}
