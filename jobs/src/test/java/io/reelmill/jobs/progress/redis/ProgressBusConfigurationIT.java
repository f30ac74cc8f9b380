package io.reelmill.jobs.progress.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.progress.ProgressBus;
import io.reelmill.core.progress.ProgressBusHealth;
import io.reelmill.embedded.testing.TestServices;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ProgressBusConfigurationIT {

    private final ApplicationContextRunner program =
            new ApplicationContextRunner().withUserConfiguration(ProgressBusConfiguration.class);

    @Test
    void a_program_has_a_bus() {
        program.withPropertyValues("reelmill.redis.url=" + TestServices.redis().url())
                .run(context -> {
                    assertThat(context).hasSingleBean(ProgressBus.class);
                    assertThat(context.getBean(ProgressBusHealth.class).reachable())
                            .isTrue();
                });
    }

    @Test
    void a_program_starts_while_redis_is_away() {
        program.withPropertyValues("reelmill.redis.url=redis://127.0.0.1:1")
                .run(context -> assertThat(
                                context.getBean(ProgressBusHealth.class).reachable())
                        .isFalse());
    }
}
