package io.reelmill.standalone.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SelfTestIT {

    private static final Duration LIMIT = Duration.ofMinutes(8);

    @Test
    void after_a_storm_every_film_is_as_if_there_had_been_none() {
        try (Program selfTest =
                Program.start(RunningStandalone.JAR, Map.of(), "selftest", "--duration", "20s", "--seed", "22")) {
            int status = selfTest.awaitExit(LIMIT);

            System.out.println(selfTest.output());
            assertThat(selfTest.output()).contains("all holds");
            assertThat(status).isZero();
        }
    }
}
