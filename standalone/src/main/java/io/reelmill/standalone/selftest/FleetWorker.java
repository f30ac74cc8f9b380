package io.reelmill.standalone.selftest;

import io.reelmill.standalone.whole.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * One life of a worker of the fleet.
 *
 * @param number by which people call it, from 1; the next life has the same
 * @param id by which the API calls this life
 */
record FleetWorker(int number, String id, Program program, Path data, Instant since) {

    void kill() {
        program.kill();
    }

    void pause() {
        signal(program.jvm(), "STOP");
    }

    void wake() {
        signal(program.jvm(), "CONT");
    }

    /** Its programs that encode or look into something now. */
    List<ProcessHandle> ffmpegs() {
        return program.jvm()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("/ffmpeg"))
                .toList();
    }

    static void signal(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
