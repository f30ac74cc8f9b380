package io.reelmill.standalone.selftest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A disk of one worker's own, in memory and soon full: mounted where only that worker's process sees it, which a Linux
 * that gives user namespaces to everybody allows without privileges.
 */
final class SmallDisk {

    private static final int MEGABYTES = 64;
    private static final int PIECE = 1 << 20;
    private static final int SECONDS_TO_TRY = 10;
    private static final String MOUNT = "mount -t tmpfs -o size=" + MEGABYTES + "m none \"$0\" && exec \"$@\"";
    private static final String FILLER = "filler";

    private SmallDisk() {}

    /** What a program is started behind, so that it has such a disk at this folder. */
    static List<String> launcher(Path folder) {
        return List.of("unshare", "--map-root-user", "--mount", "/bin/sh", "-c", MOUNT, folder.toString());
    }

    /** Whether this machine allows it. */
    static boolean isPossible(Path folder) {
        try {
            List<String> words = new ArrayList<>(launcher(Files.createDirectories(folder)));
            words.add("true");
            Process trial = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return trial.waitFor(SECONDS_TO_TRY, TimeUnit.SECONDS) && trial.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Leaves no byte of it. */
    static void fill(FleetWorker worker) {
        byte[] piece = new byte[PIECE];
        try (OutputStream filler = Files.newOutputStream(filler(worker))) {
            for (int megabyte = 0; megabyte <= MEGABYTES; megabyte++) {
                filler.write(piece);
            }
            throw new IllegalStateException("the disk of worker " + worker.number() + " does not fill up");
        } catch (IOException full) {
            // as wanted
        }
    }

    static void empty(FleetWorker worker) {
        try {
            Files.deleteIfExists(filler(worker));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** As its process sees it. */
    private static Path filler(FleetWorker worker) {
        long pid = worker.program().jvm().pid();
        return Path.of("/proc", Long.toString(pid), "root")
                .resolve(worker.data().resolve(FILLER).toString().substring(1));
    }
}
