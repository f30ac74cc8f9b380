package io.reelmill.worker.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.reelmill.jobs.OnWorkers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/**
 * Shows how much processor time the programs that this process ran have taken, ffmpeg above all. Linux adds it up as they
 * end; elsewhere it is not known.
 */
@Component
@OnWorkers
final class ProgramCpu implements MeterBinder {

    private static final Path OWN = Path.of("/proc/self/stat");
    /** Of user and kernel time of children, counted behind the program's name (proc(5)). */
    private static final int USER = 13;

    private static final int KERNEL = 14;
    /** Linux tells times to programs in hundredths of a second, whatever it counts in itself. */
    private static final double TICKS_PER_SECOND = 100;

    @Override
    public void bindTo(MeterRegistry registry) {
        if (Files.isReadable(OWN)) {
            FunctionCounter.builder("reelmill.programs.cpu", OWN, ProgramCpu::seconds)
                    .description("Processor time of the programs that this worker ran")
                    .baseUnit("seconds")
                    .register(registry);
        }
    }

    private static double seconds(Path stat) {
        try {
            return seconds(Files.readString(stat));
        } catch (IOException unreadable) {
            return Double.NaN;
        }
    }

    /** The name stands in brackets and may hold anything, brackets and blanks included. */
    static double seconds(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER]) + Long.parseLong(fields[KERNEL])) / TICKS_PER_SECOND;
    }
}
