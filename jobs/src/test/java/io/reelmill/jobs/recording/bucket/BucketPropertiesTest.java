package io.reelmill.jobs.recording.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class BucketPropertiesTest {

    @Test
    void nothing_has_to_be_said() {
        assertThat(bound(Map.of())).isEqualTo(new BucketProperties(true, Duration.ofSeconds(2)));
    }

    @Test
    void operators_set_them_by_these_names() {
        assertThat(bound(Map.of(
                        "reelmill.recordings.bucket.enabled", "false",
                        "reelmill.recordings.bucket.interval", "1m")))
                .isEqualTo(new BucketProperties(false, Duration.ofMinutes(1)));
    }

    @Test
    void what_makes_no_sense_is_refused_by_its_name() {
        assertThatThrownBy(() -> new BucketProperties(true, Duration.ZERO))
                .hasMessageContaining("reelmill.recordings.bucket.interval");
    }

    private static BucketProperties bound(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("reelmill.recordings.bucket", BucketProperties.class);
    }
}
