package io.reelmill.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void without_variables_the_data_lies_here_and_the_port_is_8080() {
        Settings settings = Settings.fromEnvironment(Map.of());

        assertThat(settings.data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(settings.port()).isEqualTo(8080);
    }

    @Test
    void variables_are_taken() {
        Settings settings = Settings.fromEnvironment(Map.of("REELMILL_DATA", "/srv/../srv/films", "SERVER_PORT", "0"));

        assertThat(settings.data()).isEqualTo(Path.of("/srv/films"));
        assertThat(settings.port()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "", "-1", "65536", "80 80"})
    void what_is_no_port_is_refused_by_name(String port) {
        assertThatThrownBy(() -> Settings.fromEnvironment(Map.of("SERVER_PORT", port)))
                .isInstanceOf(StartFailure.class)
                .hasMessage("SERVER_PORT must be a port between 0 and 65535, but is " + port + ".");
    }
}
