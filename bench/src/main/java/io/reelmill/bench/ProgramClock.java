package io.reelmill.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stands before ffmpeg and ffprobe and notes when each is started, and with what; that costs it two milliseconds. */
record ProgramClock(Path folder) {

    private static final String SCRIPT = """
            #!/bin/bash
            echo "$EPOCHREALTIME ${0##*/} $*" >>'%1$s'
            exec '%2$s' "$@"
            """;

    /** A program's start. */
    record Start(Instant at, String line) {}

    static ProgramClock before(Ffmpeg ffmpeg, Path folder) throws IOException {
        Files.createDirectories(folder);
        ProgramClock clock = new ProgramClock(folder);
        for (String program : List.of("ffmpeg", "ffprobe")) {
            Path script = folder.resolve(program);
            Files.writeString(
                    script, SCRIPT.formatted(clock.log(), ffmpeg.programs().resolve(program)));
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return clock;
    }

    Path ffmpeg() {
        return folder.resolve("ffmpeg");
    }

    /** The first start after a moment whose line contains a word. */
    Optional<Instant> firstAfter(Instant moment, String word) throws IOException {
        return starts().stream()
                .filter(start -> start.at().isAfter(moment) && start.line().contains(word))
                .map(Start::at)
                .min(Instant::compareTo);
    }

    private List<Start> starts() throws IOException {
        if (!Files.exists(log())) {
            return List.of();
        }
        return Files.readAllLines(log(), StandardCharsets.UTF_8).stream()
                .map(ProgramClock::start)
                .toList();
    }

    private static Start start(String line) {
        int space = line.indexOf(' ');
        String[] time = line.substring(0, space).split("\\.", -1);
        Instant at = Instant.ofEpochSecond(Long.parseLong(time[0]), Long.parseLong(time[1]) * 1000);
        return new Start(at, line.substring(space + 1));
    }

    private Path log() {
        return folder.resolve("starts");
    }
}
