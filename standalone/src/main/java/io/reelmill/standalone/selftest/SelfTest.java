package io.reelmill.standalone.selftest;

import io.reelmill.embedded.folder.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.system.ApplicationHome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts a fleet of its own, runs a storm of faults over it, and tells whether every film came out right. */
@Command(
        name = "selftest",
        description = "Kill, pause, cut and restart the parts of a fleet of its own, then check every film.",
        mixinStandardHelpOptions = true)
public final class SelfTest implements Callable<Integer> {

    private static final int WORKERS = 3;

    @Option(
            names = "--duration",
            defaultValue = "60s",
            description = "How long faults are made, for example 60s or 10m; ${DEFAULT-VALUE} if not given.")
    private String duration = "";

    @Option(names = "--seed", description = "The same seed makes the same schedule; any if not given.")
    private @Nullable Long seed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Duration length = DurationStyle.detectAndParse(duration);
        long chosen = seed == null ? ThreadLocalRandom.current().nextInt(1, 1_000_000) : seed;
        Report report = new Report(System.out);
        report.did("seed " + chosen + ", a storm of " + length.toSeconds() + " s over " + WORKERS + " workers");
        // short, because sockets lie below it
        Path folder = Files.createTempDirectory("reelmill-selftest-");
        // where root runs it, Postgres runs as somebody else and must be able to get there
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        try (Fleet fleet = new Fleet(folder, jar(), WORKERS)) {
            report.did("the fleet is up");
            test(fleet, Schedule.of(chosen, length, WORKERS), length, report);
        } finally {
            Folders.delete(folder);
        }
        report.did(report.isClean() ? "all holds" : "BROKEN; try again with --seed " + chosen);
        return report.isClean() ? 0 : 1;
    }

    private static void test(Fleet fleet, Schedule schedule, Duration length, Report report)
            throws InterruptedException {
        List<Clip> clips = List.of(
                Clip.make(fleet.client(), fleet.folder(), 320, 180, 14),
                Clip.make(fleet.client(), fleet.folder(), 640, 360, 26));
        report.did("the undisturbed films are ready");
        Map<String, Clip> films = new HashMap<>();
        try (Feed feed = new Feed(fleet.client(), clips)) {
            new Storm(fleet, report).rage(schedule, length);
            feed.close();
            films.putAll(feed.films());
        }
        report.did("the storm is over");
        new Verdict(fleet, report).pass(films);
    }

    /** The programs of the fleet are started from the same file as this one. */
    private static Path jar() {
        return Objects.requireNonNull(new ApplicationHome(SelfTest.class).getSource(), "the jar")
                .toPath();
    }
}
