package io.reelmill.standalone;

import java.nio.file.Path;
import java.util.Map;

/**
 * What standalone itself needs to know before the application starts; the application reads the rest by itself.
 *
 * @param data folder of everything that survives a restart; absolute
 * @param port of the HTTP server
 */
record Settings(Path data, int port, Map<String, String> environment) {

    Settings {
        environment = Map.copyOf(environment);
    }

    static Settings fromEnvironment(Map<String, String> environment) {
        return new Settings(
                Path.of(environment.getOrDefault("REELMILL_DATA", "data"))
                        .toAbsolutePath()
                        .normalize(),
                port(environment.getOrDefault("SERVER_PORT", "8080")),
                environment);
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // answered below, like a number out of range
        }
        throw new StartFailure("SERVER_PORT must be a port between 0 and 65535, but is " + text + ".");
    }
}
