package io.reelmill.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where things are.
 *
 * @param home of the repository
 */
record Place(Path home) {

    Place {
        home = home.toAbsolutePath().normalize();
    }

    Path standalone() {
        return home.resolve("standalone/target/reelmill.jar");
    }

    Path worker() {
        return home.resolve("worker/target/reelmill-worker.jar");
    }

    Path dashboard() {
        return home.resolve("dashboard/target/reelmill-dashboard.jar");
    }

    Path sampleFilm() {
        return home.resolve("standalone/src/main/resources/sample/big-buck-bunny-720p-23s.mp4");
    }

    /** The player that the pages use. */
    Path hlsJs() {
        return home.resolve("dashboard/src/main/resources/static/vendor/hls.js/hls.min.js");
    }

    Path results() {
        return home.resolve("bench/RESULTS.md");
    }

    /** Films made for benchmarks, kept from run to run. */
    Path films() {
        return home.resolve("bench/target/films");
    }

    /** A folder for one run. */
    static Path newFolder() {
        try {
            return Files.createTempDirectory("reelmill-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
