package io.reelmill.jobs.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class RecordingPropertiesTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void nothing_has_to_be_said() {
        assertThat(bound(Map.of()))
                .isEqualTo(new RecordingProperties(
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(15),
                        Duration.ofHours(24),
                        Duration.ofSeconds(5),
                        DataSize.ofGigabytes(4),
                        true));
    }

    @Test
    void operators_set_them_by_these_names() {
        assertThat(bound(Map.of(
                        "reelmill.recordings.patience", "2s",
                        "reelmill.recordings.stalled-after", "1m",
                        "reelmill.recordings.afterwards", "1h",
                        "reelmill.recordings.late-quiet", "1s",
                        "reelmill.recordings.max-chunk-bytes", "5MB",
                        "reelmill.recordings.keep-chunks", "false")))
                .isEqualTo(new RecordingProperties(
                        Duration.ofSeconds(2),
                        Duration.ofMinutes(1),
                        Duration.ofHours(1),
                        SECOND,
                        DataSize.ofMegabytes(5),
                        false));
    }

    @Test
    void what_makes_no_sense_is_refused_by_its_name() {
        DataSize byteSize = DataSize.ofBytes(1);
        assertThatThrownBy(() -> new RecordingProperties(SECOND.negated(), SECOND, SECOND, SECOND, byteSize, true))
                .hasMessageContaining("reelmill.recordings.patience");
        assertThatThrownBy(() -> new RecordingProperties(SECOND, Duration.ZERO, SECOND, SECOND, byteSize, true))
                .hasMessageContaining("reelmill.recordings.stalled-after");
        assertThatThrownBy(() -> new RecordingProperties(SECOND, SECOND, SECOND.negated(), SECOND, byteSize, true))
                .hasMessageContaining("reelmill.recordings.afterwards");
        assertThatThrownBy(() -> new RecordingProperties(SECOND, SECOND, SECOND, SECOND.negated(), byteSize, true))
                .hasMessageContaining("reelmill.recordings.late-quiet");
        assertThatThrownBy(() -> new RecordingProperties(SECOND, SECOND, SECOND, SECOND, DataSize.ofBytes(0), true))
                .hasMessageContaining("reelmill.recordings.max-chunk-bytes");
    }

    private static RecordingProperties bound(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("reelmill.recordings", RecordingProperties.class);
    }
}
