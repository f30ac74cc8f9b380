package io.reelmill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The resident memory of a process, as the kernel counts it. */
final class Memory {

    private static final String PEAK = "VmHWM:";
    private static final String RESET_PEAK = "5";
    private static final double KILOBYTES_PER_MEGABYTE = 1024;

    private Memory() {}

    static void resetPeak(long pid) throws IOException {
        Files.writeString(Path.of("/proc", Long.toString(pid), "clear_refs"), RESET_PEAK);
    }

    /** The most since it was reset, in MiB. */
    static double peak(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith(PEAK))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KILOBYTES_PER_MEGABYTE)
                .findFirst()
                .orElseThrow();
    }
}
