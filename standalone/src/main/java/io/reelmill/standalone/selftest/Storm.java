package io.reelmill.standalone.selftest;

import static io.reelmill.embedded.net.Fault.cutAnswer;
import static io.reelmill.embedded.net.Fault.cutRequest;
import static io.reelmill.embedded.net.Fault.loseAnswer;
import static io.reelmill.embedded.net.Fault.refuse;

import io.reelmill.embedded.net.Weather;
import io.reelmill.standalone.selftest.Schedule.Blow;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Carries out a schedule. What cannot be done when its time comes is passed over, and told. */
final class Storm {

    private static final Duration TO_BE_BUSY = Duration.ofSeconds(3);
    private static final Duration TO_BE_MISSED = Duration.ofSeconds(60);
    private static final Duration TO_COME_BACK = Duration.ofMinutes(2);
    private static final Duration TO_SAY_SO = Duration.ofSeconds(10);
    /** It looks every five seconds. */
    private static final Duration TO_STOP_TAKING = Duration.ofSeconds(7);

    private static final Duration FULL = Duration.ofSeconds(4);
    private static final int UNAVAILABLE = 503;
    private static final Duration TO_PASS = Duration.ofMinutes(3);
    private static final Duration BETWEEN_PIECES = Duration.ofMillis(20);
    private static final int A_FEW = 3;
    private static final int SOME_BYTES = 20_000;

    private final Fleet fleet;
    private final Report report;
    private final ExecutorService blows = Executors.newCachedThreadPool();

    Storm(Fleet fleet, Report report) {
        this.fleet = fleet;
        this.report = report;
    }

    /** Returns when the time is over and everything passed that passes by itself. */
    void rage(Schedule schedule, Duration duration) throws InterruptedException {
        long start = System.nanoTime();
        for (Blow blow : schedule.blows()) {
            sleepUntil(start, blow.at());
            blows.execute(() -> strike(blow));
        }
        sleepUntil(start, duration);
        blows.shutdown();
        if (!blows.awaitTermination(TO_PASS.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("the storm does not end within " + TO_PASS.toSeconds() + " s");
        }
    }

    private static void sleepUntil(long start, Duration at) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(start + at.toNanos() - System.nanoTime());
    }

    private void strike(Blow blow) {
        try {
            if (blow.fault().hitsOne()) {
                hitWorker(blow);
            } else {
                hitServices(blow);
            }
        } catch (RuntimeException failed) {
            report.judge(blow.fault().words() + " could be carried out", List.of(failed.toString()));
        }
    }

    private void passOver(Blow blow) {
        report.did("passed over: " + blow.fault().words() + " worker " + number(blow));
    }

    private static int number(Blow blow) {
        return blow.worker() + 1;
    }

    private void hitWorker(Blow blow) {
        boolean possible = blow.fault() != Fault.DISK_FULL || fleet.hasOwnDisks();
        Optional<FleetWorker> taken = possible ? fleet.take(number(blow)) : Optional.empty();
        if (taken.isEmpty()) {
            passOver(blow);
            return;
        }
        FleetWorker worker = taken.get();
        Patience.holds(TO_BE_BUSY, () -> !worker.ffmpegs().isEmpty());
        report.did("%s worker %d, which runs %d programs"
                .formatted(
                        blow.fault().words(), worker.number(), worker.ffmpegs().size()));
        switch (blow.fault()) {
            case KILL -> kill(worker);
            case VANISH -> vanish(worker);
            case FFMPEG_HANGS -> hang(worker);
            case DISK_FULL -> fillDisk(worker);
            case CUT, STORE_FAILS, STORE_SLOW, STORE_GONE, POSTGRES_RESTARTS -> throw new IllegalArgumentException();
        }
    }

    private void kill(FleetWorker worker) {
        fleet.lives().fell(Fault.KILL, worker);
        worker.kill();
        // as whoever looks after processes does, where the next life begins while Postgres is away
        Patience.answer(TO_COME_BACK, "worker " + worker.number() + " comes back", () -> {
            fleet.startWorker(worker.number());
            return true;
        });
        report.did("worker %d is up again".formatted(worker.number()));
    }

    private void vanish(FleetWorker worker) {
        fleet.lives().fell(Fault.VANISH, worker);
        worker.pause();
        boolean missed = Patience.holds(TO_BE_MISSED, () -> !holdsWork(worker));
        worker.wake();
        fleet.lives().began(worker);
        report.did("worker %d wakes, %s".formatted(worker.number(), missed ? "and lost its work" : "not missed"));
        fleet.calmDown(worker);
    }

    private boolean holdsWork(FleetWorker worker) {
        return !fleet.client()
                .read("/api/v1/jobs?status=running&worker=" + worker.id())
                .path("items")
                .isEmpty();
    }

    private void hang(FleetWorker worker) {
        worker.ffmpegs().stream().findFirst().ifPresent(ffmpeg -> FleetWorker.signal(ffmpeg, "STOP"));
        fleet.calmDown(worker);
    }

    private void fillDisk(FleetWorker worker) {
        fleet.lives().left(worker);
        SmallDisk.fill(worker);
        URI health = worker.program().address().resolve("/actuator/health/readiness");
        if (!Patience.holds(TO_SAY_SO, () -> fleet.client().statusOf(health) == UNAVAILABLE)) {
            report.judge("a worker with a full disk says so", List.of("worker " + worker.number() + " does not"));
        }
        sleep(TO_STOP_TAKING);
        Instant shut = Instant.now();
        sleep(FULL);
        fleet.lives().shut(worker, shut);
        SmallDisk.empty(worker);
        fleet.lives().began(worker);
        report.did("worker %d has room again".formatted(worker.number()));
        fleet.calmDown(worker);
    }

    /** One at a time; the next waits. */
    private synchronized void hitServices(Blow blow) {
        report.did(blow.fault().words());
        Weather weather = fleet.store().weather();
        switch (blow.fault()) {
            case CUT -> {
                fleet.lives().linesWereCut();
                fleet.database().cut();
                fleet.store().cut();
            }
            case STORE_FAILS -> {
                fleet.store().plan("", A_FEW, refuse());
                fleet.store().plan("^PUT ", A_FEW, cutRequest(SOME_BYTES));
                fleet.store().plan("^PUT ", A_FEW, loseAnswer());
                fleet.store().plan("^GET ", A_FEW, cutAnswer(SOME_BYTES));
            }
            case STORE_SLOW -> during(blow.length(), weather, sky -> sky.slow(BETWEEN_PIECES));
            case STORE_GONE ->
                during(blow.length(), weather, sky -> {
                    sky.leave();
                    fleet.store().cut();
                });
            case POSTGRES_RESTARTS -> {
                Instant since = Instant.now();
                fleet.restartPostgres();
                fleet.lives().postgresWasAway(since);
            }
            case KILL, VANISH, FFMPEG_HANGS, DISK_FULL -> throw new IllegalArgumentException();
        }
    }

    private static void during(Duration length, Weather weather, Consumer<Weather> change) {
        change.accept(weather);
        sleep(length);
        weather.clear();
    }

    private static void sleep(Duration length) {
        try {
            TimeUnit.NANOSECONDS.sleep(length.toNanos());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
