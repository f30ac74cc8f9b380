package io.reelmill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/** What it was measured on, and when. */
final class Machine {

    private static final double KILOBYTES_PER_GIGABYTE = 1 << 20;

    private Machine() {}

    static String describe(Path footage) throws IOException {
        return String.format(
                Locale.ROOT,
                "%s · %d cores (%s) · %.0f GiB · Linux %s · Java %s · %s · load before %s",
                LocalDate.now(Clock.systemUTC()),
                Runtime.getRuntime().availableProcessors(),
                field("/proc/cpuinfo", "model name"),
                Long.parseLong(field("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / KILOBYTES_PER_GIGABYTE,
                System.getProperty("os.version"),
                System.getProperty("java.version"),
                "footage " + footage.getFileName(),
                Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
    }

    private static String field(String file, String name) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).trim())
                .findFirst()
                .orElse("unknown");
    }
}
