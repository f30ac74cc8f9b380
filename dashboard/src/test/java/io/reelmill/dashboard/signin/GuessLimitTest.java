package io.reelmill.dashboard.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuessLimitTest {

    private static final int AT_ONCE = GuessLimit.FROM_ONE_ADDRESS.atOnce();
    private static final String HOME = "192.0.2.1";

    private final Hands clock = new Hands();
    private final GuessLimit limit = new GuessLimit(clock);

    @Test
    void a_few_tries_are_free_then_none_is_left() {
        assertThat(triesOf("ada")).isEqualTo(AT_ONCE);
        assertThat(limit.take("ada", HOME)).isFalse();
    }

    @Test
    void one_try_comes_back_at_a_time() {
        triesOf("ada");
        clock.now = clock.now.plus(GuessLimit.FROM_ONE_ADDRESS.oneMoreAfter());
        assertThat(limit.take("ada", HOME)).isTrue();
        assertThat(limit.take("ada", HOME)).isFalse();
    }

    @Test
    void tries_refused_cost_nothing_and_old_ones_are_forgotten() {
        triesOf("ada");
        IntStream.range(0, 100).forEach(again -> limit.take("ada", HOME));
        clock.now = clock.now.plus(Duration.ofHours(1));
        assertThat(triesOf("ada")).isEqualTo(AT_ONCE);
    }

    @Test
    void names_are_counted_each_for_itself_whatever_their_letters_case() {
        triesOf("ada");
        assertThat(limit.take("ADA", HOME)).isFalse();
        assertThat(limit.take("grace", HOME)).isTrue();
    }

    @Test
    void nobody_keeps_a_person_out_who_signs_in_from_elsewhere() {
        IntStream.range(0, 1000).forEach(guess -> limit.take("ada", "198.51.100.7"));

        assertThat(triesOf("ada")).isEqualTo(AT_ONCE);
    }

    @Test
    void a_crowd_of_addresses_has_a_limit_too() {
        long taken = IntStream.range(0, 1000)
                .filter(guess -> limit.take("ada", "2001:db8::" + Integer.toHexString(guess)))
                .count();

        assertThat(taken).isEqualTo(GuessLimit.FROM_ALL.atOnce());
        clock.now = clock.now.plus(GuessLimit.FROM_ALL.oneMoreAfter());
        assertThat(limit.take("ada", HOME)).isTrue();
    }

    @Test
    void whoever_knew_the_password_starts_anew() {
        triesOf("ada");
        limit.forgive("Ada", HOME);
        assertThat(triesOf("ada")).isEqualTo(AT_ONCE);
    }

    private long triesOf(String name) {
        return IntStream.range(0, AT_ONCE * 2)
                .filter(attempt -> limit.take(name, HOME))
                .count();
    }

    /** A clock that is turned by hand. */
    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
