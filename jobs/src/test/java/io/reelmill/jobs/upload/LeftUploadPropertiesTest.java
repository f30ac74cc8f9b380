package io.reelmill.jobs.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LeftUploadPropertiesTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void nothing_has_to_be_said() {
        assertThat(bound(Map.of()))
                .isEqualTo(new LeftUploadProperties(List.of("incoming/"), Duration.ofMinutes(15), Duration.ofDays(7)));
    }

    @Test
    void operators_set_them_by_these_names() {
        assertThat(bound(Map.of(
                        "reelmill.left-uploads.prefixes", "a/,b/c/",
                        "reelmill.left-uploads.idle", "1h",
                        "reelmill.left-uploads.expiry", "2h")))
                .isEqualTo(new LeftUploadProperties(List.of("a/", "b/c/"), HOUR, HOUR.multipliedBy(2)));
    }

    @Test
    void what_makes_no_sense_is_refused_by_its_name() {
        assertThatThrownBy(() -> new LeftUploadProperties(List.of("a"), HOUR, HOUR))
                .hasMessageContaining("reelmill.left-uploads.prefixes");
        assertThatThrownBy(() -> new LeftUploadProperties(List.of(), HOUR.negated(), HOUR))
                .hasMessageContaining("reelmill.left-uploads.idle");
        assertThatThrownBy(() -> new LeftUploadProperties(List.of(), HOUR, Duration.ZERO))
                .hasMessageContaining("reelmill.left-uploads.expiry");
    }

    private static LeftUploadProperties bound(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("reelmill.left-uploads", LeftUploadProperties.class);
    }
}
