package io.reelmill.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class MediaPropertiesTest {

    @Test
    void programs_may_use_all_processors_and_be_still_for_a_minute() {
        MediaProperties.Programs programs = bind(Map.of()).worker();

        assertThat(programs.cpus()).isEmpty();
        assertThat(programs.stall()).isEqualTo(Duration.ofMinutes(1));
        assertThat(programs.leastScratch()).isEqualTo(DataSize.ofMegabytes(256));
    }

    @Test
    void operators_set_them_by_these_names() {
        MediaProperties.Programs programs = bind(Map.of(
                        "reelmill.worker.cpus", "0,1",
                        "reelmill.worker.stall", "10s",
                        "reelmill.worker.least-scratch", "8MB"))
                .worker();

        assertThat(programs)
                .isEqualTo(new MediaProperties.Programs("0,1", Duration.ofSeconds(10), DataSize.ofMegabytes(8)));
    }

    private static MediaProperties bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("reelmill", MediaProperties.class);
    }
}
