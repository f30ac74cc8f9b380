package io.reelmill.dashboard.pages.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void lengths_have_hours_only_where_there_are_some() {
        assertThat(Words.length(0.4)).isEqualTo("0:00");
        assertThat(Words.length(36)).isEqualTo("0:36");
        assertThat(Words.length(59.7)).isEqualTo("1:00");
        assertThat(Words.length(3723)).isEqualTo("1:02:03");
    }

    @Test
    void sizes_have_three_digits_and_a_unit() {
        assertThat(Words.size(1)).isEqualTo("1 byte");
        assertThat(Words.size(999)).isEqualTo("999 bytes");
        assertThat(Words.size(1000)).isEqualTo("1.0 kB");
        assertThat(Words.size(123_456)).isEqualTo("123 kB");
        assertThat(Words.size(999_950)).isEqualTo("1.0 MB");
        assertThat(Words.size(12_340_000_000L)).isEqualTo("12.3 GB");
    }

    @Test
    void rates_are_in_bits() {
        assertThat(Words.rate(686_000)).isEqualTo("686 kbit/s");
        assertThat(Words.rate(999_900)).isEqualTo("1.0 Mbit/s");
        assertThat(Words.rate(2_100_000)).isEqualTo("2.1 Mbit/s");
    }

    @Test
    void moments_are_told_from_now() {
        assertThat(ago(Duration.ofSeconds(-5))).isEqualTo("just now");
        assertThat(ago(Duration.ofSeconds(50))).isEqualTo("1 min ago");
        assertThat(ago(Duration.ofMinutes(59))).isEqualTo("59 min ago");
        assertThat(ago(Duration.ofHours(5))).isEqualTo("5 h ago");
        assertThat(ago(Duration.ofHours(30))).isEqualTo("1 day ago");
        assertThat(ago(Duration.ofDays(4))).isEqualTo("4 days ago");
    }

    @Test
    void what_is_left_is_told_no_finer_than_it_is_known() {
        assertThat(Words.left(2, 8)).isEqualTo("a few seconds left");
        assertThat(Words.left(12, 28)).isEqualTo("about 10–30 s left");
        assertThat(Words.left(12, 20)).isEqualTo("about 10–20 s left");
        assertThat(Words.left(8, 50)).isEqualTo("less than 50 s left");
        assertThat(Words.left(40, 100)).isEqualTo("less than 2 min left");
        assertThat(Words.left(125, 170)).isEqualTo("about 2–3 min left");
        assertThat(Words.left(3700, 7000)).isEqualTo("about 1–2 h left");
    }

    @Test
    void commands_can_be_typed_into_a_shell() {
        assertThat(Words.command(List.of("ffmpeg", "-i", "it's here.mp4", "-vf", "scale=640:-2")))
                .isEqualTo("ffmpeg -i 'it'\\''s here.mp4' -vf scale=640:-2");
    }

    private static String ago(Duration past) {
        return Words.ago(NOW.minus(past), NOW);
    }
}
