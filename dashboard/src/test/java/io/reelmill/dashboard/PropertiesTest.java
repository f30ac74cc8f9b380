package io.reelmill.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.dashboard.address.AddressProperties;
import io.reelmill.dashboard.signin.SessionProperties;
import io.reelmill.dashboard.upload.UploadProperties;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.unit.DataSize;

class PropertiesTest {

    @Test
    void nothing_has_to_be_said_about_uploads_and_addresses() {
        assertThat(bound(Map.of(), "reelmill.uploads", UploadProperties.class))
                .isEqualTo(new UploadProperties(DataSize.ofGigabytes(100), 32, Duration.ofSeconds(20)));
        assertThat(bound(Map.of(), "reelmill", AddressProperties.class)).isEqualTo(new AddressProperties(null, null));
    }

    @Test
    void sessions_are_looked_at_again_after_ten_minutes_or_as_operators_say() {
        assertThat(bound(Map.of(), "reelmill.sessions", SessionProperties.class))
                .isEqualTo(new SessionProperties(Duration.ofMinutes(10)));
        assertThat(bound(
                        Map.of("REELMILL_SESSIONS_LONGEST_STREAM", "1m"), "reelmill.sessions", SessionProperties.class))
                .isEqualTo(new SessionProperties(Duration.ofMinutes(1)));
        assertThatThrownBy(() -> new SessionProperties(Duration.ZERO))
                .hasMessageContaining("reelmill.sessions.longest-stream");
    }

    @Test
    void operators_set_them_by_these_names() {
        assertThat(bound(
                        Map.of(
                                "REELMILL_UPLOADS_MAX_BYTES", "5MB",
                                "REELMILL_UPLOADS_CONCURRENT", "3",
                                "REELMILL_UPLOADS_PATIENCE", "1m"),
                        "reelmill.uploads",
                        UploadProperties.class))
                .isEqualTo(new UploadProperties(DataSize.ofMegabytes(5), 3, Duration.ofMinutes(1)));
        assertThat(bound(
                        Map.of(
                                "REELMILL_PUBLIC_URL", "https://films.example/",
                                "REELMILL_PUBLIC_MEDIA_URL", "https://cdn.example"),
                        "reelmill",
                        AddressProperties.class))
                .isEqualTo(
                        new AddressProperties(URI.create("https://films.example/"), URI.create("https://cdn.example")));
    }

    @Test
    void what_makes_no_sense_is_refused_by_its_name() {
        assertThatThrownBy(() -> new UploadProperties(DataSize.ofBytes(0), 1, Duration.ZERO))
                .hasMessageContaining("reelmill.uploads.max-bytes");
        assertThatThrownBy(() -> new UploadProperties(DataSize.ofBytes(1), 0, Duration.ZERO))
                .hasMessageContaining("reelmill.uploads.concurrent");
        assertThatThrownBy(() -> new UploadProperties(DataSize.ofBytes(1), 1, Duration.ofSeconds(-1)))
                .hasMessageContaining("reelmill.uploads.patience");
        assertThatThrownBy(() -> new AddressProperties(URI.create("films.example"), null))
                .hasMessageContaining("reelmill.public-url");
    }

    private static <T> T bound(Map<String, Object> variables, String prefix, Class<T> type) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables));
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment).bindOrCreate(prefix, type);
    }
}
