package io.reelmill.worker.ffmpeg;

import io.reelmill.jobs.OnWorkers;
import java.nio.file.Files;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the programs that were there at the start can still be started. */
@Component("ffmpegHealthIndicator")
@OnWorkers
final class FfmpegHealth implements HealthIndicator {

    private final FfmpegPrograms programs;

    FfmpegHealth(FfmpegPrograms programs) {
        this.programs = programs;
    }

    @Override
    public Health health() {
        boolean there = Files.isExecutable(programs.ffmpeg()) && Files.isExecutable(programs.ffprobe());
        return (there ? Health.up() : Health.down())
                .withDetail("build", programs.build())
                .build();
    }
}
